import {addressKey} from '../addresses.ts'
import type {PageEntry} from '../pageEntry.ts'
import {nameKey} from './nameKey.ts'

/** What spellings of a page's path have in common: with and without slashes and Markdown's ending. */
export const pagePath = (named: string): string =>
  addressKey(named.replace(/\.(?:md|markdown|mkd|mkdown)$/u, ''))

/** Finds the events that a name stands for: the file at a path, else those with that title, `ref` or file name. */
export function eventFinder(events: readonly PageEntry[]): (named: string) => readonly PageEntry[] {
  const byPath = new Map(events.map((event) => [pagePath(event.path), event]))
  const byName = new Map<string, PageEntry[]>()
  for (const event of events) {
    for (const key of new Set([event.slug, event.translation ?? '', event.title].map(nameKey))) {
      if (key !== '') byName.set(key, [...(byName.get(key) ?? []), event])
    }
  }
  return (named) => {
    const atPath = byPath.get(pagePath(named))
    return atPath === undefined ? (byName.get(nameKey(named)) ?? []) : [atPath]
  }
}
