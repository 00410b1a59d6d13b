import type {Entries} from '../index/entries.ts'
import {PageGroups} from '../index/pageGroups.ts'
import type {PageEntry} from '../pageEntry.ts'
import {withoutLanguage} from './languageEnding.ts'
import {nameKey} from './nameKey.ts'
import type {SiteAddresses} from './siteAddresses.ts'

/** Pages in groups that have a key in common, in the order of their first members. */
const grouped = function* (
  entries: Entries,
  keyOf: (entry: PageEntry) => string | undefined,
): Generator<Iterable<PageEntry>> {
  const keys = entries.indexBy((entry) => {
    const key = keyOf(entry)
    return key === undefined ? [] : [key]
  })
  for (const entry of entries.having()) {
    const key = keyOf(entry)
    if (key !== undefined && keys.first(key)?.index === entry.index) yield keys.find(key)
  }
}

/** A `ref` such as `en` names a language and no page. */
export const languageTag = /^[a-z]{2}(?:[-_][a-z]{2})?$/iu

/** A `ref` that is a language says nothing about which page is meant. */
const refOf = (entry: PageEntry): string | undefined => {
  const {translation} = entry
  return translation === undefined || languageTag.test(translation)
    ? undefined
    : nameKey(translation)
}

const dayOf = (iso: string | undefined): string | undefined => iso?.slice(0, 10)

const sharedHrefs = (a: PageEntry, b: PageEntry): number => {
  const theirs = new Set(b.hrefs)
  return a.hrefs.filter((href) => theirs.has(href)).length
}

/** How much two pages without a common `ref` say that they are about the same. */
const likeness = (a: PageEntry, b: PageEntry): number => {
  const image = a.image !== undefined && a.image === b.image ? 2 : 0
  const times = a.start !== undefined && a.start === b.start && a.end === b.end ? 1 : 0
  const slug = withoutLanguage(a.slug) === withoutLanguage(b.slug) ? 3 : 0
  const place = a.place !== undefined && nameKey(a.place) === nameKey(b.place ?? '') ? 1 : 0
  const title = nameKey(a.title) === nameKey(b.title) ? 1 : 0
  return image + times + slug + place + title + Math.min(sharedHrefs(a, b), 3)
}

/** How much it says that one of two pages leads to the other: as a page does to itself in another language. */
const leading = 2

type LeadsTo = (from: PageEntry, to: PageEntry) => boolean

const enough = 4
/** Of pages whose `ref`s are their languages: they were written to be one of a pair. */
const enoughOfPair = 2

const refIsLanguage = ({translation, language}: PageEntry): boolean =>
  translation?.toLowerCase() === language.toLowerCase()

/** For each page whose own `ref` says that it belongs to another, or to none. */
const moreForRef = 1

const enoughFor = (a: PageEntry, b: PageEntry): number => {
  if (refIsLanguage(a) && refIsLanguage(b)) return enoughOfPair
  return enough + [a, b].filter((page) => refOf(page) !== undefined).length * moreForRef
}

const isAlike = (a: PageEntry, b: PageEntry): boolean =>
  a.type === b.type && collectionOf(a) === collectionOf(b)

/** Pages with one `ref` that take place on other days say with nothing else that they belong together. */
const contradicts = (a: PageEntry, b: PageEntry): boolean => {
  if (a.start === undefined || b.start === undefined) return false
  return dayOf(a.start) !== dayOf(b.start) && likeness(a, b) < 2
}

/** One page for each language: of several in one language the published one, else none. */
const onePerLanguage = (members: readonly PageEntry[]): readonly PageEntry[] => {
  const languages = [...new Set(members.map(({language}) => language))]
  return languages.flatMap((language) => {
    const same = members.filter((member) => member.language === language)
    const published = same.filter(({draft}) => !draft)
    const candidates = published.length > 0 ? published : same
    return candidates.length === 1 ? candidates : []
  })
}

/** Of pages with one `ref` those that are the same thing, one a language. */
const agreeing = (members: readonly PageEntry[]): readonly PageEntry[] => {
  const group = onePerLanguage(members)
  const [first] = group
  return group.filter((member) => first === undefined || !contradicts(first, member))
}

const collectionOf = ({path}: PageEntry): string => path.slice(0, path.indexOf('/') + 1)

const byDay = (members: readonly PageEntry[]): readonly (readonly PageEntry[])[] => [
  ...Map.groupBy(
    members.filter(({start}) => start !== undefined),
    ({start}) => dayOf(start),
  ).values(),
]

const byRef = function* (entries: Entries): Generator<readonly PageEntry[]> {
  const groups = grouped(entries, (entry) => {
    const ref = refOf(entry)
    return ref === undefined ? undefined : `${entry.type} ${collectionOf(entry)} ${ref}`
  })
  for (const found of groups) {
    const members = [...found]
    const group = agreeing(members)
    if (group.length > 1) {
      yield group
      continue
    }
    const days = byDay(members)
    if (days.length > 1) yield* days.map(agreeing).filter((ofDay) => ofDay.length > 1)
  }
}

/** The page in another language that is clearly the likest. */
const likest = (
  entry: PageEntry,
  others: readonly PageEntry[],
  leadsTo: LeadsTo,
): PageEntry | undefined => {
  let best: PageEntry | undefined
  let score = 0
  let isTie = false
  for (const other of others) {
    if (other.index === entry.index || other.language === entry.language || !isAlike(entry, other))
      continue
    const needed = Math.max(score, enoughFor(entry, other))
    const alone = likeness(entry, other)
    if (alone + leading < needed) continue
    const isLed = leadsTo(entry, other) || leadsTo(other, entry)
    const likenessOfOther = alone + (isLed ? leading : 0)
    if (likenessOfOther < needed) continue
    isTie = likenessOfOther === score
    best = isTie ? best : other
    score = likenessOfOther
  }
  return isTie ? undefined : best
}

/** More pages than this on one day are no pairs of translations that only their likeness shows. */
const mostOfOneDay = 50

const clearlyAlike = (
  pages: readonly PageEntry[],
  leadsTo: LeadsTo,
): readonly (readonly PageEntry[])[] =>
  pages.flatMap((entry) => {
    const other = likest(entry, pages, leadsTo)
    return other !== undefined &&
      entry.path < other.path &&
      likest(other, pages, leadsTo)?.index === entry.index
      ? [[entry, other]]
      : []
  })

/** Of pages that are each other's only best match in the other language. */
const byLikeness = function* (
  entries: Entries,
  isLeft: (entry: PageEntry) => boolean,
  leadsTo: LeadsTo,
): Generator<readonly PageEntry[]> {
  const days = grouped(entries, (entry) =>
    isLeft(entry) ? (dayOf(entry.start) ?? `undated ${withoutLanguage(entry.slug)}`) : undefined,
  )
  for (const day of days) {
    const pages = Iterator.from(day)
      .take(mostOfOneDay + 1)
      .toArray()
    if (pages.length <= mostOfOneDay) yield* clearlyAlike(pages, leadsTo)
  }
}

const placesOf = (pages: readonly PageEntry[]): readonly number[] => pages.map(({index}) => index)

/**
 * Groups of pages that are the same thing in different languages: pages with one `ref` (a `ref`
 * that is only a language counts as none), one a language; else pages of the same day, also those
 * whose `ref` no other has, that are each other's clearly best match by file name, image, times and
 * links; a link from one to the other counts more. No pair is better than a wrong one.
 */
export function joinTranslations(entries: Entries, addresses: SiteAddresses): PageGroups {
  const groups = new PageGroups(entries.length)
  for (const group of byRef(entries)) groups.add(placesOf(group))
  const leadsTo: LeadsTo = (from, to) =>
    from.hrefs.some((href) => {
      const address = addresses.within(href, from)
      return address !== undefined && addresses.page(address)?.index === to.index
    })
  const isLeft = ({index}: PageEntry) => groups.of(index).length === 0
  const alike = Iterator.from(byLikeness(entries, isLeft, leadsTo))
    .map(placesOf)
    .toArray()
  for (const group of alike) groups.add(group)
  return groups
}
