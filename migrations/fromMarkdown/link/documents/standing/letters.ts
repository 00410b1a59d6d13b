const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Whether the letters and figures of a text stand one after the other in some texts. */
export function holdsLetters(texts: readonly string[], text: string): boolean {
  const own = letters(text)
  return own !== '' && letters(texts.join('')).includes(own)
}
