import type {SiteConfig} from '../../site.ts'
import {addressKey, siteAddress} from '../addresses.ts'
import type {PageEntry} from '../pageEntry.ts'
import {nameKey} from './nameKey.ts'

/** Finds what a link within the site leads to. */
export interface SiteAddresses {
  /** The key of an address within the site, or `undefined` for a link that leaves it. */
  readonly within: (href: string) => string | undefined
  /** The path of a URL on one of the site's own hosts, as written. */
  readonly path: (href: string) => string | undefined
  readonly page: (address: string) => PageEntry | undefined
  /** Whether a page that is not imported stands there. */
  readonly isKnown: (address: string) => boolean
}

const sourcePath = /^(?:\.{0,2}\/)*(.+)\.(?:md|markdown|mkd|mkdown|html?)$/iu

/** Own addresses that the configuration does not name: hosts whose paths are those of our pages. */
function guessOrigins(
  entries: readonly PageEntry[],
  config: SiteConfig,
  addresses: ReadonlyMap<string, PageEntry>,
): readonly string[] {
  if (config.origins.length > 0) return config.origins
  const prefixes = new Set(
    [...addresses.keys()].flatMap((address) =>
      address.includes('/') ? [address.slice(0, address.indexOf('/') + 1)] : [],
    ),
  )
  const {title} = config.values
  const siteName = typeof title === 'string' ? nameKey(title) : ''
  const origins = new Set<string>()
  for (const {hrefs} of entries) {
    for (const href of hrefs) {
      const url = /^https?:/iu.test(href) ? URL.parse(href) : null
      if (url === null) continue
      const key = addressKey(url.pathname)
      const label =
        url.hostname
          .replace(/^www\./u, '')
          .split('.')
          .at(0) ?? ''
      const isNamed =
        label.length >= 4 &&
        siteName.includes(nameKey(label)) &&
        url.hostname.replace(/^www\./u, '').split('.').length === 2
      const isShaped = prefixes.has(key.slice(0, key.indexOf('/') + 1))
      if (isNamed && (isShaped || addresses.has(key))) origins.add(url.host)
    }
  }
  return [...origins].flatMap((host) => {
    const bare = host.replace(/^www\./u, '')
    return ['https://', 'http://'].flatMap((scheme) => [`${scheme}${bare}`, `${scheme}www.${bare}`])
  })
}

export function siteAddresses(
  entries: readonly PageEntry[],
  unknown: ReadonlySet<string>,
  config: SiteConfig,
): SiteAddresses {
  const addresses = new Map<string, PageEntry>()
  for (const entry of entries) {
    for (const address of entry.addresses) {
      if (!addresses.has(address)) addresses.set(address, entry)
    }
  }
  const byPath = new Map(
    entries.map((entry) => [addressKey(entry.path.replace(/\.[^./]+$/u, '')), entry]),
  )
  const origins = guessOrigins(entries, config, addresses)
  return {
    within: (href) => {
      const path = sourcePath.exec(href.trim().replace(/[?#].*$/su, ''))?.[1]
      if (path !== undefined && byPath.has(addressKey(path))) return addressKey(path)
      return siteAddress(href, config, origins)
    },
    path: (href) => {
      const url = URL.parse(href.trim())
      return url !== null && origins.includes(url.origin) ? url.pathname : undefined
    },
    page: (address) => addresses.get(address) ?? byPath.get(address),
    isKnown: (address) => unknown.has(address),
  }
}
