import {editDistance} from '../../editDistance.ts'
import {threshold} from '../../interpret/facts.ts'
import type {PageEntry, PresentedEntry} from '../pageEntry.ts'
import {assignByCategory, type TiedProjects} from './assignByCategory.ts'
import {nameKey, siteNameKey} from './nameKey.ts'
import type {SiteAddresses} from './siteAddresses.ts'

/** What a presented project turned out to be. */
export type JoinedProject =
  | {readonly kind: 'page'; readonly page: PageEntry}
  /** No page has it: a document of its own. */
  | {readonly kind: 'new'; readonly key: string}
  /** A candidate that nothing makes sure. */
  | {readonly kind: 'none'}

/** Parts of a name that may each be a project's own: "Open Streets – City Data", "Voter, a …". */
const parts = /\s+[–—-]\s+|,\s+|:\s+|\s*\(/u

interface ProjectNames {
  readonly byName: ReadonlyMap<string, readonly PageEntry[]>
  /** By the first letters of the name. */
  readonly byBeginning: ReadonlyMap<string, readonly PageEntry[]>
  readonly all: readonly PageEntry[]
}

const addTo = (map: Map<string, PageEntry[]>, key: string, page: PageEntry) => {
  const pages = map.get(key)
  if (pages === undefined) map.set(key, [page])
  else pages.push(page)
}

function projectNames(entries: readonly PageEntry[]): ProjectNames {
  const byName = new Map<string, PageEntry[]>()
  const byBeginning = new Map<string, PageEntry[]>()
  const all = entries.filter(({type}) => type === 'project')
  for (const page of all) {
    for (const key of new Set([nameKey(page.title), siteNameKey(page.title)])) {
      if (key.length >= 3) addTo(byName, key, page)
    }
    addTo(byBeginning, beginning(nameKey(page.title)), page)
  }
  return {byName, byBeginning, all}
}

const beginning = (key: string): string => key.slice(0, 4)

/** A long name that is one slip of the pen away from exactly one project's. */
function misspelt(title: string, {byBeginning}: ProjectNames): readonly PageEntry[] {
  const key = nameKey(title)
  if (key.length < 12) return []
  return (byBeginning.get(beginning(key)) ?? []).filter(
    (page) => editDistance(key, nameKey(page.title), 2) <= 2,
  )
}

function named(title: string, names: ProjectNames): readonly PageEntry[] {
  const whole = names.byName.get(nameKey(title)) ?? names.byName.get(siteNameKey(title))
  if (whole !== undefined) return whole
  for (const part of title.split(parts)) {
    const found = nameKey(part).length >= 4 ? names.byName.get(nameKey(part)) : undefined
    if (found !== undefined) return found
  }
  return misspelt(title, names)
}

/** Other names of projects: the rest, of several words, of a name of which one part is a project's title. */
function aliasesOf(
  entries: readonly PageEntry[],
  names: ProjectNames,
): ReadonlyMap<string, PageEntry> {
  const aliases = new Map<string, PageEntry>()
  for (const {presented} of entries) {
    for (const {title, confidence} of presented) {
      const pieces = title.split(/\s+[–—-]\s+/u)
      const known = pieces.findIndex((piece) => names.byName.has(nameKey(piece)))
      const page = names.byName.get(nameKey(pieces[known] ?? ''))?.[0]
      if (confidence < threshold || pieces.length !== 2 || page === undefined) continue
      const alias = nameKey(pieces[1 - known] ?? '')
      const isOwn = (pieces[1 - known] ?? '').trim().includes(' ') && !names.byName.has(alias)
      if (alias.length >= 6 && isOwn) aliases.set(alias, page)
    }
  }
  return aliases
}

/** Projects, each with its translations, by the categories that any of their pages has. */
function byCategoryName(
  projects: readonly PageEntry[],
  translationsOf: (entry: PageEntry) => readonly PageEntry[],
): TiedProjects {
  const byCategory = new Map<string, Set<readonly PageEntry[]>>()
  for (const page of projects) {
    const pages = [page, ...translationsOf(page)]
    if (pages.some((other) => other.path < page.path)) continue
    for (const key of new Set(pages.flatMap(({categories}) => categories.map(nameKey)))) {
      byCategory.set(key, (byCategory.get(key) ?? new Set()).add(pages))
    }
  }
  return byCategory
}

export interface ProjectJoiner {
  readonly project: (event: PageEntry, presented: PresentedEntry) => JoinedProject
  /**
   * The project that an address without a page meant: it stands where projects stand, and its last
   * part is a project's name, or another name that a page of the site gives it.
   */
  readonly behind: (address: string, language: string) => PageEntry | undefined
}

const nothing: ReadonlyMap<string, PageEntry> = new Map()

const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/') + 1)

/**
 * Finds the page of a presented project: by a link to it, by its name (also a part of it, or with a
 * slip of the pen), by another name that a page of the site gives it. Of a project's pages the one
 * in the event's language wins; then by the categories of project pages that name the event. A
 * candidate below the threshold has to have such a page.
 */
export function joinProjects(
  entries: readonly PageEntry[],
  translationsOf: (entry: PageEntry) => readonly PageEntry[],
  addresses: SiteAddresses,
): ProjectJoiner {
  const names = projectNames(entries)
  const aliases = aliasesOf(entries, names)
  const inLanguage = (pages: readonly PageEntry[], language: string): PageEntry | undefined => {
    const all = [...new Set(pages.flatMap((page) => [page, ...translationsOf(page)]))]
    const published = all.filter(({draft}) => !draft)
    const usable = published.length > 0 ? published : all
    return usable.find((page) => page.language === language) ?? usable[0]
  }
  const byName = (
    event: PageEntry,
    {title, hrefs, confidence}: PresentedEntry,
  ): PageEntry | undefined => {
    const within = hrefs.flatMap((href) => addresses.within(href) ?? [])
    const linked = within.flatMap((address) => {
      const page = addresses.page(address)
      return page?.type === 'project' ? [page] : []
    })
    if (linked.length === 1) return inLanguage(linked, event.language)
    if (confidence < threshold && hrefs.length > 0 && within.length === 0) return undefined
    const found = named(title, names)
    const alias = aliases.get(nameKey(title))
    return inLanguage(found.length === 0 && alias !== undefined ? [alias] : found, event.language)
  }
  const tied = byCategoryName(names.all, translationsOf)
  const byEvent = new WeakMap<PageEntry, ReadonlyMap<string, PageEntry>>()
  const byCategory = (event: PageEntry): ReadonlyMap<string, PageEntry> => {
    const done = byEvent.get(event)
    if (done !== undefined) return done
    const {presented} = event
    const known = new Map(
      presented.flatMap((one) => {
        const page = byName(event, one)
        return page === undefined ? [] : [[one, page] as const]
      }),
    )
    const assigned = assignByCategory(event, presented, known, tied)
    const byTitle =
      assigned.size === 0 ? nothing : new Map([...assigned].map(([{title}, page]) => [title, page]))
    byEvent.set(event, byTitle)
    return byTitle
  }
  const folders = new Set(names.all.flatMap((page) => page.addresses.map(folderOf)))
  return {
    project: (event, presented) => {
      const page = byName(event, presented) ?? byCategory(event).get(presented.title)
      if (page !== undefined) return {kind: 'page', page}
      return presented.confidence < threshold ? {kind: 'none'} : {kind: 'new', key: presented.title}
    },
    behind: (address, language) => {
      const folder = folderOf(address)
      if (folder === '' || !folders.has(folder)) return undefined
      const name = nameKey(address.slice(folder.length))
      const alias = aliases.get(name)
      return inLanguage(names.byName.get(name) ?? (alias === undefined ? [] : [alias]), language)
    },
  }
}
