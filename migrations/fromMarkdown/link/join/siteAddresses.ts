import type {SiteConfig} from '../../parse/jekyllSite.ts'
import {addressKey, fromRoot, fromSource, type LinkPlace, siteAddress} from '../addresses.ts'
import type {Entries} from '../index/entries.ts'
import type {PageEntry} from '../pageEntry.ts'
import {nameKey} from './nameKey.ts'

/** Finds what a link within the site leads to. */
export interface SiteAddresses {
  /** The key of an address within the site that a link of a page leads to; `undefined` for one that leaves it. */
  readonly within: (href: string, from: LinkPlace) => string | undefined
  /** The path of a URL on one of the site's own hosts, as written. */
  readonly path: (href: string) => string | undefined
  readonly page: (address: string) => PageEntry | undefined
  /** The page that front matter names by its address: `/events/2027/`, `events/2027`. */
  readonly named: (written: string) => PageEntry | undefined
  /** Whether a page that is not imported stands there. */
  readonly isKnown: (address: string) => boolean
}

const sourceFile = /^(?:\.{0,2}\/)*(.+)\.(?:md|markdown|mkd|mkdown|html?)$/iu

/** Own addresses that the configuration does not name: hosts whose paths are those of our pages. */
const guessOrigins = (
  entries: Entries,
  config: SiteConfig,
  isPage: (address: string) => boolean,
): readonly string[] => {
  if (config.origins.length > 0) return config.origins
  const prefixes = new Set<string>()
  for (const {addresses} of entries.having()) {
    for (const address of addresses) {
      if (address.includes('/')) prefixes.add(address.slice(0, address.indexOf('/') + 1))
    }
  }
  const {title} = config.values
  const siteName = typeof title === 'string' ? nameKey(title) : ''
  const origins = new Set<string>()
  for (const {hrefs} of entries.having()) {
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
      if (isNamed && (isShaped || isPage(key))) origins.add(url.host)
    }
  }
  return [...origins].flatMap((host) => {
    const bare = host.replace(/^www\./u, '')
    return ['https://', 'http://'].flatMap((scheme) => [`${scheme}${bare}`, `${scheme}www.${bare}`])
  })
}

/** The key of the source file that a link names, if it names one. */
const sourceKey = (href: string): string | undefined => {
  const path = sourceFile.exec(href.trim().replace(/[?#].*$/su, ''))?.[1]
  return path === undefined ? undefined : addressKey(path)
}

/** From where front matter names pages. */
const root: LinkPlace = {path: '', url: '/'}

const addressOfPath = ({path}: PageEntry): string => addressKey(path.replace(/\.[^./]+$/u, ''))

export function siteAddresses(
  entries: Entries,
  isKnown: (address: string) => boolean,
  config: SiteConfig,
): SiteAddresses {
  const byAddress = entries.indexBy(({addresses}) => addresses)
  const byPath = entries.indexBy((entry) => [addressOfPath(entry)])
  const origins = guessOrigins(entries, config, (key) => byAddress.first(key) !== undefined)
  return {
    within: (href, from) => {
      const file = [fromSource(href, from), href]
        .flatMap((each) => sourceKey(each ?? '') ?? [])
        .find((key) => byPath.first(key) !== undefined)
      return file ?? siteAddress(fromRoot(href, from, config.baseUrl), config, origins)
    },
    path: (href) => {
      const url = URL.parse(href.trim())
      return url !== null && origins.includes(url.origin) ? url.pathname : undefined
    },
    page: (address) => byAddress.first(address) ?? byPath.last(address),
    named: (written) => {
      const address = written.includes('/')
        ? siteAddress(fromRoot(written, root, config.baseUrl), config, origins)
        : undefined
      return address === undefined ? undefined : byAddress.first(address)
    },
    isKnown,
  }
}
