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
