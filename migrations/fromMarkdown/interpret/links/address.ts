/**
 * An address without the white space that stands in or around it by mistake. Words that are no
 * address ("see below") are left as they are.
 */
export function withoutSpaces(written: string): string {
  const trimmed = written.trim()
  return /^(?:[a-z][a-z\d+.-]*:|\/|#|www\.)/i.test(trimmed)
    ? trimmed.replaceAll(/\s+/g, '')
    : trimmed
}

/** Whether a text can be followed as a link: absolute, of the site, or without its scheme. */
export function isAddress(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:\S|\/\S*|#\S+|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?$)/i.test(text)
}

/** What makes two addresses the same: not the scheme, not `www.`, not a slash at the end. */
export function addressIdentity(url: string): string {
  const address = url.includes(':') ? URL.parse(url) : null
  if (address === null) return url.toLowerCase()
  const {protocol, hostname, pathname, search, hash} = address
  if (protocol === 'mailto:') return `mailto:${pathname.toLowerCase()}`
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}${hash}`
}
