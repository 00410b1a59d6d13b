/**
 * Stands for Liquid that nothing could resolve, while Markdown is read: a number between two
 * private-use characters, which Markdown takes for a word.
 */
const opener = '\ue000'
const closer = '\ue001'
const placeholders = /\ue000(\d+)\ue001/g

export function placeholderFor(index: number): string {
  return `${opener}${index}${closer}`
}

const hasPlaceholder = (text: string): boolean => text.includes(opener)

/** Puts the Liquid back as it was written. */
export function restorePlaceholders(text: string, liquid: readonly string[]): string {
  return hasPlaceholder(text)
    ? text.replace(placeholders, (whole, index) => liquid[Number(index)] ?? whole)
    : text
}

export interface TextPart {
  readonly text: string
  /** Where it starts in the whole text. */
  readonly at: number
  /** The text stands for this Liquid. */
  readonly liquid?: string
}

/** Cuts a text at its placeholders. */
export function splitPlaceholders(text: string, liquid: readonly string[]): readonly TextPart[] {
  if (liquid.length === 0 || !hasPlaceholder(text)) return [{text, at: 0}]
  const parts: TextPart[] = []
  let at = 0
  for (const {0: whole, 1: number, index} of text.matchAll(placeholders)) {
    const written = liquid[Number(number)]
    if (written === undefined) continue
    if (index > at) parts.push({text: text.slice(at, index), at})
    parts.push({text: whole, at: index, liquid: written})
    at = index + whole.length
  }
  if (at < text.length) parts.push({text: text.slice(at), at})
  return parts
}
