/**
 * A text without what is no text: control characters, halves of characters, and the two code points
 * that no format may hold. Line breaks are `\n`.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
}
