const notInPaths = /[^\p{M}\p{L}\p{N}./\\_#+~@-]+/gu

/**
 * A path as Hugo makes it part of an address: hyphens for white space, no other signs.
 * @see https://github.com/gohugoio/hugo/blob/v0.140.0/helpers/path.go
 */
export function urlPath(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, '-')
    .replace(notInPaths, '')
    .replaceAll(/-{2,}/g, (run) => (text.includes(run) ? run : '-'))
}
