/**
 * `address` if it is a full one on the web, which leads to the same page wherever it is read:
 * in a calendar, a feed or a search engine. `undefined` for what only means something on its own site.
 */
export function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address)
    ? address
    : undefined
}

/**
 * A full address in the characters that RFC 3986 allows, as strict parsers want it. What browsers
 * leave as it is behind the host (`|`, `[`, a lone `%`, a second `#`) is written in hexadecimal.
 *
 * @throws {TypeError} for what is no full address.
 */
export function asciiAddress(address: string): string {
  const {href} = new URL(address)
  const [, host = '', rest = ''] = /^([^:]*:\/\/[^/?#]*)(.*)$/su.exec(href) ?? [href, href]
  return `${host}${rest
    .replace(/%(?![0-9a-f]{2})|[^\w.~:/?#@!$&'()*+,;=%-]/giu, encodeURIComponent)
    .replaceAll(/(?<=#.*)#/gu, '%23')}`
}
