import type {SiteConfig} from '../parse/jekyllSite.ts'

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The form in which addresses of the site are compared. */
export function addressKey(path: string): string {
  return decode(path.replace(/[?#].*$/su, ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:^|\/)index\.html?$/u, '/')
    .replace(/\.html?$/u, '')
    .replace(/^\/+|\/+$/gu, '')
}

const scheme = /^[a-z][a-z0-9+.-]*:/iu
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|[/?#]|$)/iu

/** Where a link stands: its file, and the path under which that is published. */
export interface LinkPlace {
  readonly path: string
  readonly url: string
}

const resolved = (href: string, base: string): string | undefined => {
  const url = URL.parse(href, `https://site.invalid/${base.replace(/^\/+/u, '')}`)
  return url === null ? undefined : `${url.pathname}${url.search}${url.hash}`
}

/**
 * A link of a page as a browser follows it: a relative one becomes a path from the root of the host.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-5
 */
export function fromRoot(href: string, {url}: LinkPlace, baseUrl: string): string {
  const written = href.trim()
  if (elsewhere.test(written)) return written
  return resolved(written, `${baseUrl}${url}`) ?? written
}

/** The file that a link means which is written for a reader of the sources, relative to its own. */
export function fromSource(href: string, {path}: LinkPlace): string | undefined {
  const written = href.trim()
  if (elsewhere.test(written)) return undefined
  return resolved(written, encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F'))
}

/**
 * The address within the site that a link leads to, or `undefined` for one that leads elsewhere, to
 * a place in its own page, or to the site's first page.
 */
export function siteAddress(
  href: string,
  config: SiteConfig,
  origins: readonly string[],
): string | undefined {
  const written = href.trim()
  let path = written
  if (scheme.test(written) || written.startsWith('//')) {
    const url = URL.parse(written.startsWith('//') ? `https:${written}` : written)
    if (url === null || !origins.includes(url.origin.toLowerCase())) return undefined
    path = url.pathname
  }
  if (path.startsWith('#') || path.startsWith('?')) return undefined
  const {baseUrl} = config
  const inside =
    baseUrl !== '' && (path === baseUrl || path.startsWith(`${baseUrl}/`))
      ? path.slice(baseUrl.length)
      : path
  const key = addressKey(inside)
  return key === '' ? undefined : key
}
