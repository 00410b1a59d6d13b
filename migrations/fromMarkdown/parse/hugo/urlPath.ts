const notInPaths = /[^\p{M}\p{L}\p{N}./\\_#+~@-]+/gu

/**
 * A path as Hugo makes it part of an address: hyphens for white space, no other signs.
 * @see https://github.com/gohugoio/hugo/blob/v0.140.0/helpers/path.go
 */
export function urlPath(text: string): string {
  return text.trim().replace(notInPaths, (run, at: number, {length}: string) => {
    const isInside = at > 0 && at + run.length < length
    return isInside && /\s/.test(run) ? '-' : ''
  })
}
