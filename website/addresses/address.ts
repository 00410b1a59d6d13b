import {slugify} from '../../content/text/slug.ts'

/** What no file system takes in a name, and what browsers and servers do not agree about. */
const unusable = /[\p{Cc}<>:"|?*\\/]/u

/** Bytes of UTF-8 that a name in a folder may have. */
const longestName = 200

/** A second page of the same name has one behind its own: `-2`. */
const roomForNumber = 10

/** Bytes of UTF-8 of a whole address; file systems take four thousand, with the folder of the site. */
const longestAddress = 1000

const bytesIn = (text: string): number => new TextEncoder().encode(text).length

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

// What begins with a dot leads out of the folder, or is what hosts do not show.
const isUsable = (segment: string): boolean =>
  !segment.startsWith('.') &&
  segment.trim() === segment &&
  !segment.endsWith('.') &&
  !unusable.test(segment) &&
  bytesIn(segment) <= longestName

/**
 * An address within the site as it is kept: from the root, decoded, in NFC, and with a `/` at its end
 * unless it is that of a file (`.html`). `undefined` of what is none: an address of another site, one
 * that leads out of its folder, or that cannot be a file's name.
 */
export function addressFrom(text: string): string | undefined {
  if (/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(text)) return undefined
  const [path = ''] = text.trim().split(/[?#]/, 1)
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decoded(segment).normalize('NFC'))
  if (!segments.every(isUsable)) return undefined
  if (segments.at(-1) === 'index.html') segments.pop()
  if (segments.slice(0, -1).some((segment) => segment.endsWith('.html'))) return undefined
  if (segments.length === 0) return '/'
  const joined = `/${segments.join('/')}`
  if (bytesIn(joined) > longestAddress) return undefined
  return joined.endsWith('.html') ? joined : `${joined}/`
}

/** The name in an address that a title or a slug becomes; empty of what has neither letter nor digit. */
export function addressName(text: string): string {
  return slugify(text)
    .slice(0, longestName - roomForNumber)
    .replace(/-$/, '')
}

/**
 * What two addresses have in common that visitors and file systems take for one: case, a `/` or
 * `.html` at the end.
 */
export function addressKey(address: string): string {
  return address
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\/index)?\.html$/, '')
    .replace(/\/$/, '')
}

/** An address as a link writes it: `/m%C3%B6te/`. */
export function hrefOf(address: string): string {
  return address.split('/').map(encodeURIComponent).join('/')
}

/** The file in which a page's address is kept, relative to the site's folder. */
export function fileOf(address: string): string {
  const path = address.slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
