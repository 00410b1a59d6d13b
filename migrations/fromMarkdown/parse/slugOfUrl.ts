const patterns = {
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
} as const

/**
 * Jekyll's `slugify`, which makes parts of URLs: letters keep their marks. `pretty` keeps some
 * punctuation and the case.
 */
export function slugOfUrl(text: string, mode: keyof typeof patterns): string {
  const slug = text.replace(patterns[mode], '-').replaceAll(/^-|-$/g, '')
  return mode === 'pretty' ? slug : slug.toLowerCase()
}
