import {addressFrom, hrefOf} from '../../website/addresses/address.ts'
import {routeAt, type SiteIndex} from '../published/siteIndex.ts'

/** Files of the site's own that an author may lead to; there are no others. */
const ownFiles = /\.(?:xml|ics|json)$/

/**
 * The path from the site's root to which an author's link within the site leads, through a redirect
 * too; `undefined` where nothing is.
 *
 * @param from The address of the page on which the link stands.
 */
export function siteHref(href: string, from: string, index: SiteIndex): string | undefined {
  const url = URL.parse(href, new URL(hrefOf(from), 'https://site.invalid'))
  if (url === null || url.host !== 'site.invalid') return undefined
  if (ownFiles.test(url.pathname)) return url.pathname + url.hash
  const address = addressFrom(url.pathname)
  const route = address === undefined ? undefined : routeAt(index, address)
  if (route === undefined) return undefined
  const to = route.target.kind === 'redirect' ? route.target.to : route.address
  return hrefOf(to) + url.search + url.hash
}
