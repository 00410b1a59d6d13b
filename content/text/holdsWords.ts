const words = /[\p{L}\p{M}]+|\p{N}+/gu

const asWords = (text: string): string => ` ${(text.match(words) ?? []).join(' ')} `

/** Whether the words and figures of a text stand one after the other in some texts, each as a whole. */
export function holdsWords(texts: readonly string[], text: string): boolean {
  const own = asWords(text)
  return own.trim() !== '' && asWords(texts.join(' ')).includes(own)
}
