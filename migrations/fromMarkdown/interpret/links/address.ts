const fileAtEnd = /^(.*\/)([^/?#]*\.[a-z\d]{2,4})$/isu
/** Between the words of a file's name: "…/our plan.pdf". */
const spaceOfName = /(?<=[\p{L}\d)]) (?=[\p{L}\d(])/gu

/** A space that belongs to the name of a file is written as addresses have it. */
const withSpaceInName = (address: string): string => {
  const [, folder, name] = fileAtEnd.exec(address) ?? []
  return folder === undefined || name === undefined
    ? address
    : folder + name.replaceAll(spaceOfName, '%20')
}

/**
 * An address without the white space that stands in or around it by mistake. Words that are no
 * address ("see below") are left as they are.
 */
export function withoutSpaces(written: string): string {
  const trimmed = written.trim()
  return /^(?:[a-z][a-z\d+.-]*:|\/|#|www\.)/i.test(trimmed)
    ? withSpaceInName(trimmed).replaceAll(/\s+/g, '')
    : trimmed
}

/** What a browser would run, and never follow: no link of a page may be one. */
export function isScript(url: string): boolean {
  return /^\s*(?:javascript|vbscript|data):/iu.test(url)
}

/** An address as a browser understands it: without its scheme it would lead to a page of the site. */
export function withScheme(written: string): string {
  const url = withoutSpaces(written)
  return /^www\./iu.test(url) ? `https://${url}` : url
}

/** Whether a text can be followed as a link: absolute, of the site, or without its scheme. */
export function isAddress(text: string): boolean {
  if (isScript(text)) return false
  return /^(?:[a-z][a-z\d+.-]*:\S|\/\S*|#\S+|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?$)/i.test(text)
}

/** What makes two addresses the same: not the scheme, not `www.`, not a slash at the end. */
export function addressIdentity(url: string): string {
  const written = /^www\./iu.test(url) ? `https://${url}` : url
  const address = written.includes(':') ? URL.parse(written) : null
  if (address === null) return url.toLowerCase()
  const {protocol, hostname, pathname, search, hash} = address
  if (protocol === 'mailto:') return `mailto:${pathname.toLowerCase()}`
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}${hash}`
}
