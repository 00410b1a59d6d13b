/** An address such as `https://example.org`, or how to ask for it where it is known at run time only. */
export type SiteUrl = string | (() => Promise<string | undefined>)

export interface PublicPageOptions {
  /** Where visitors find the website. */
  readonly siteUrl: SiteUrl
  /**
   * Where `lectern site serve` shows drafts, which Presentation then does too. Without it, there is no
   * Presentation.
   */
  readonly previewUrl?: SiteUrl
  /** Tag of the language whose pages stand at the top; by default the one with the most pages. */
  readonly firstLanguage?: string
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Where a website is; `undefined` where none is served. One on this machine has the name by which the
 * Studio itself was reached, so that a browser takes both for one site.
 */
export async function findSite(
  siteUrl: SiteUrl,
  studio: {readonly hostname: string},
): Promise<URL | undefined> {
  const found = typeof siteUrl === 'string' ? siteUrl : await siteUrl()
  const url = URL.parse(found ?? '')
  if (url === null) return undefined
  if (loopback.has(url.hostname) && loopback.has(studio.hostname)) url.hostname = studio.hostname
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
