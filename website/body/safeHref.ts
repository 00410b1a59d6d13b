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
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec((href ?? '').replace(ignoredByBrowsers, ''))?.[1]
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase()) ? href : undefined
}
