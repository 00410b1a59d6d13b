import type {PageSettings} from '../page/settings.ts'

const safeSchemes = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'geo', 'ftp', 'webcal'])

// Browsers leave these out before they look for a scheme.
const ignoredByBrowsers = /[\s\p{Cc}]/gu

/**
 * `href` if a page may link to it: an address within the site, or one with a scheme that runs
 * nothing. `undefined` for `javascript:`, `data:` and whatever else is not on the list.
 *
 * @see https://url.spec.whatwg.org/#url-parsing
 */
export function safeHref(href: string | undefined): string | undefined {
  const scheme = schemeOf(href)
  return scheme === undefined || safeSchemes.has(scheme) ? href : undefined
}

/** `href` if it leads out of the site by a scheme that runs nothing. A half address leads nowhere. */
export function outwardHref(href: string | undefined): string | undefined {
  const isWhole = href !== undefined && URL.canParse(href)
  return isWhole && safeSchemes.has(schemeOf(href) ?? '') ? href : undefined
}

/**
 * Where a link of an author leads: as written, or where that page of the site is now. `undefined` if
 * it would run something, or lead to a page that the site does not have.
 */
export function linkHref(
  href: string | undefined,
  {siteHref}: Pick<PageSettings, 'siteHref'>,
): string | undefined {
  const safe = safeHref(href)?.trim()
  const isWithin = safe !== undefined && !/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(safe)
  return isWithin && siteHref !== undefined ? siteHref(safe) : safe
}

const schemeOf = (href: string | undefined): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec((href ?? '').replace(ignoredByBrowsers, ''))?.[1]?.toLowerCase()
