import {withoutWikiLinks} from '../../mapping/wikiLink.ts'
import {addressKey} from '../addresses.ts'
import type {Entries} from '../index/entries.ts'
import type {PageEntry} from '../pageEntry.ts'
import {nameKey} from './nameKey.ts'
import type {SiteAddresses} from './siteAddresses.ts'

/** What spellings of a page's path have in common: with and without slashes and Markdown's ending. */
export function pagePath(named: string): string {
  return addressKey(named.replace(/\.(?:md|markdown|mkd|mkdown)$/u, ''))
}

/** The keys of the names that a page goes by: its file's, its `ref`, its title. */
export function namesOf({slug, translation, title}: PageEntry): readonly string[] {
  return [...new Set([slug, translation ?? '', title].map(nameKey))].filter((key) => key !== '')
}

const isWhole = ({sessionOf}: PageEntry): boolean => sessionOf === undefined

/**
 * Finds the events that a name stands for: the file at a path, the page at an address, else those with that title,
 * `ref` or file name. Vaults of notes name them in double brackets.
 */
export function eventFinder(
  entries: Entries,
  addresses: SiteAddresses,
): (named: string) => readonly PageEntry[] {
  const byPath = entries.indexBy((event) => (isWhole(event) ? [pagePath(event.path)] : []), 'event')
  const byName = entries.indexBy((event) => (isWhole(event) ? namesOf(event) : []), 'event')
  return (written) => {
    const named = withoutWikiLinks(written)
    const atAddress = addresses.named(named)
    const atPath =
      byPath.last(pagePath(named)) ??
      (atAddress?.type === 'event' && isWhole(atAddress) ? atAddress : undefined)
    return atPath === undefined ? [...byName.find(nameKey(named))] : [atPath]
  }
}
