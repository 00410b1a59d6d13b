import {isSure} from '../../interpret/factRules.ts'
import {editDistance} from '../../mapping/editDistance.ts'
import type {Entries} from '../index/entries.ts'
import type {KeyIndex} from '../index/keyIndex.ts'
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

/** A project's name as all are compared with it. */
interface ProjectName {
  readonly key: string
  /** The place of its page in the index. */
  readonly page: number
}

interface ProjectNames {
  readonly byName: KeyIndex<PageEntry>
  /** By the first letters of the name. */
  readonly byBeginning: ReadonlyMap<string, readonly ProjectName[]>
  readonly at: (place: number) => PageEntry
}

const nameKeysOf = ({title}: PageEntry): readonly string[] =>
  [...new Set([nameKey(title), siteNameKey(title)])].filter((key) => key.length >= 3)

const projectNames = (entries: Entries): ProjectNames => {
  const byBeginning = new Map<string, ProjectName[]>()
  for (const {title, index} of entries.having('project')) {
    const key = nameKey(title)
    const alike = byBeginning.get(beginning(key)) ?? []
    byBeginning.set(beginning(key), alike)
    alike.push({key, page: index})
  }
  return {
    byName: entries.indexBy(nameKeysOf, 'project'),
    byBeginning,
    at: (place) => entries.at(place),
  }
}

const beginning = (key: string): string => key.slice(0, 4)

/** A long name that is one slip of the pen away from exactly one project's. */
const misspelt = (title: string, {byBeginning, at}: ProjectNames): readonly PageEntry[] => {
  const key = nameKey(title)
  if (key.length < 12) return []
  return (byBeginning.get(beginning(key)) ?? [])
    .filter((name) => editDistance(key, name.key, 2) <= 2)
    .map(({page}) => at(page))
}

const named = (title: string, names: ProjectNames): readonly PageEntry[] => {
  for (const key of [nameKey(title), siteNameKey(title)]) {
    const whole = [...names.byName.find(key)]
    if (whole.length > 0) return whole
  }
  for (const part of title.split(parts)) {
    const found = nameKey(part).length >= 4 ? [...names.byName.find(nameKey(part))] : []
    if (found.length > 0) return found
  }
  return misspelt(title, names)
}

/** Other names of projects: the rest, of several words, of a name of which one part is a project's title. */
const aliasesOf = (entries: Entries, names: ProjectNames): ReadonlyMap<string, number> => {
  const aliases = new Map<string, number>()
  for (const {presented} of entries.having('presents')) {
    for (const {title, rule} of presented) {
      const pieces = title.split(/\s+[–—-]\s+/u)
      if (!isSure({rule}) || pieces.length !== 2) continue
      const pages = pieces.map((piece) => names.byName.first(nameKey(piece)))
      const known = pages.findIndex((page) => page !== undefined)
      const page = pages[known]
      if (page === undefined) continue
      const alias = nameKey(pieces[1 - known] ?? '')
      const isOwn =
        (pieces[1 - known] ?? '').trim().includes(' ') && names.byName.first(alias) === undefined
      if (alias.length >= 6 && isOwn) aliases.set(alias, page.index)
    }
  }
  return aliases
}

/** Projects, each with its translations, by the categories that any of their pages has. */
const byCategoryName = (
  entries: Entries,
  translationsOf: (entry: PageEntry) => readonly PageEntry[],
): TiedProjects => {
  const pagesOf = (page: PageEntry) => [page, ...translationsOf(page)]
  const index = entries.indexBy((page) => {
    const pages = pagesOf(page)
    if (pages.some((other) => other.path < page.path)) return []
    return new Set(pages.flatMap(({categories}) => categories.map(nameKey)))
  }, 'project')
  return (name) => index.find(name).map(pagesOf)
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

/** Titles are asked for again and again: in each pass, and on the pages in other languages. */
const mostTitles = 10_000

/**
 * Finds the page of a presented project: by a link to it, by its name (also a part of it, or with a
 * slip of the pen), by another name that a page of the site gives it. Of a project's pages the one
 * in the event's language wins; then by the categories of project pages that name the event. A
 * candidate that is not sure has to have such a page.
 */
export function joinProjects(
  entries: Entries,
  translationsOf: (entry: PageEntry) => readonly PageEntry[],
  addresses: SiteAddresses,
): ProjectJoiner {
  const names = projectNames(entries)
  const aliases = aliasesOf(entries, names)
  const inLanguage = (pages: readonly PageEntry[], language: string): PageEntry | undefined => {
    const all = pages.flatMap((page) => [page, ...translationsOf(page)])
    const published = all.filter(({draft}) => !draft)
    const usable = published.length > 0 ? published : all
    return usable.find((page) => page.language === language) ?? usable[0]
  }
  const aliased = (key: string): readonly PageEntry[] => {
    const place = aliases.get(key)
    return place === undefined ? [] : [entries.at(place)]
  }
  const titles = new Map<string, number | undefined>()
  const titled = (title: string, language: string): PageEntry | undefined => {
    const key = `${language} ${title}`
    if (!titles.has(key)) {
      if (titles.size === mostTitles) titles.clear()
      const found = named(title, names)
      const pages = found.length === 0 ? aliased(nameKey(title)) : found
      titles.set(key, inLanguage(pages, language)?.index)
    }
    const place = titles.get(key)
    return place === undefined ? undefined : entries.at(place)
  }
  const byName = (
    event: PageEntry,
    {title, hrefs, rule}: PresentedEntry,
  ): PageEntry | undefined => {
    const within = hrefs.flatMap((href) => addresses.within(href, event) ?? [])
    const linked = within.flatMap((address) => {
      const page = addresses.page(address)
      return page?.type === 'project' ? [page] : []
    })
    if (linked.length === 1) return inLanguage(linked, event.language)
    if (!isSure({rule}) && hrefs.length > 0 && within.length === 0) return undefined
    return titled(title, event.language)
  }
  const tied = byCategoryName(entries, translationsOf)
  let last = {event: -1, byTitle: nothing}
  const byCategory = (event: PageEntry): ReadonlyMap<string, PageEntry> => {
    if (last.event === event.index) return last.byTitle
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
    last = {event: event.index, byTitle}
    return byTitle
  }
  const folders = new Set<string>()
  for (const page of entries.having('project')) {
    for (const address of page.addresses) folders.add(folderOf(address))
  }
  return {
    project: (event, presented) => {
      const page = byName(event, presented) ?? byCategory(event).get(presented.title)
      if (page !== undefined) return {kind: 'page', page}
      return isSure(presented) ? {kind: 'new', key: presented.title} : {kind: 'none'}
    },
    behind: (address, language) => {
      const folder = folderOf(address)
      if (folder === '' || !folders.has(folder)) return undefined
      const name = nameKey(address.slice(folder.length))
      const found = [...names.byName.find(name)]
      return inLanguage(found.length === 0 ? aliased(name) : found, language)
    },
  }
}
