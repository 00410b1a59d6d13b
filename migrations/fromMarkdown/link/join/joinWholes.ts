import type {SessionKind} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {slugify} from '../../../../content/text/slug.ts'
import type {Entries} from '../index/entries.ts'
import type {KeyIndex} from '../index/keyIndex.ts'
import type {PageEntry, PartEntry} from '../pageEntry.ts'
import {eventFinder, namesOf} from './namedEvents.ts'
import {nameKey} from './nameKey.ts'
import type {SiteAddresses} from './siteAddresses.ts'

/** The larger event that a page is part of, and how. */
export interface JoinedWhole {
  /** Its place in the index. */
  readonly event: number
  /** `session`: both pages say so and it lies within the event, or the mapping says so. */
  readonly as: 'session' | 'partOf'
  /** Ids of the event's own mentions of the page, which need no document of their own. */
  readonly mentions: readonly string[]
  /** What the event calls it. */
  readonly kind?: SessionKind
}

/** By the places of the parts. */
export type JoinedWholes = ReadonlyMap<number, JoinedWhole>

const eachOnce = (pages: readonly PageEntry[]): readonly PageEntry[] => [
  ...new Map(pages.map((page) => [page.index, page])).values(),
]

const longNamesOf = (entry: PageEntry): readonly string[] =>
  namesOf(entry).filter((key) => key.length >= 4)

/** An event has no more translations than this. */
const mostLanguages = 12

type Times = Pick<PageEntry, 'start' | 'end' | 'until'>

const isWithin = (part: Times, {start, until}: Times): boolean => {
  if (part.start === undefined || start === undefined || until === undefined) return false
  return part.start >= start && part.start < until && (part.end ?? part.start) <= until
}

/** The keys of what a title is called for short: its first words, two at least. */
const shortNames = ({title}: PageEntry): readonly string[] => {
  const words = slugify(title).split('-')
  return words.slice(2).map((_, index) => words.slice(0, index + 2).join(''))
}

/** Whether a mention is of a page: by link, or by name and time. */
const isMentionOf = (
  mention: PartEntry,
  event: PageEntry,
  part: PageEntry,
  names: readonly string[],
  addresses: SiteAddresses,
): boolean => {
  const isLinked = mention.hrefs.some((href) => {
    const address = addresses.within(href, event)
    return address !== undefined && addresses.page(address)?.index === part.index
  })
  if (isLinked) return true
  const name = nameKey(mention.title)
  const isNamed = names.some(
    (key) =>
      key === name ||
      (key.length >= 10 && name.includes(key)) ||
      (name.length >= 10 && key.includes(name)),
  )
  return isNamed && mention.start !== undefined && mention.start === part.start
}

/**
 * Joins pages to the events of which their own text says that they are part. The event is found by
 * title, `ref` or file name of a page, by link, or by the first words of the title where one event
 * around the part has them; of several, a page in the same language that mentions the part wins, then
 * any that mentions it, then a published one.
 *
 * A page that the mapping calls a session belongs to the event that it names, whatever else either page
 * says, and to the only one of its days where it names none. One whose front matter says `part-of` is
 * an event of its own and part of that one.
 */
export function joinWholes(
  entries: Entries,
  translationsOf: (entry: PageEntry) => readonly PageEntry[],
  addresses: SiteAddresses,
): JoinedWholes {
  const byName = entries.indexBy(longNamesOf, 'event')
  let byShortName: KeyIndex<PageEntry> | undefined
  let eventsNamed: ReturnType<typeof eventFinder> | undefined
  const joined = new Map<number, JoinedWhole>()

  /** Events that may have sessions of their own; read once, where a session names none. */
  let wholesOfSite: readonly Pick<PageEntry, 'index' | 'start' | 'until'>[] | undefined

  const around = (part: PageEntry, told: readonly PageEntry[]): readonly PageEntry[] => {
    const own = new Set([part, ...translationsOf(part)].map(({index}) => index))
    return eachOnce(told.flatMap((event) => [event, ...translationsOf(event)])).filter(
      (event) => !own.has(event.index) && event.sessionOf === undefined && isWithin(part, event),
    )
  }

  /** All of them, if they are one event with its translations. */
  const asOne = (found: readonly PageEntry[]): readonly PageEntry[] => {
    const [first] = found
    const same = first === undefined ? [] : [first, ...translationsOf(first)]
    return found.every((event) => same.some(({index}) => index === event.index)) ? found : []
  }

  /** The one event whose title starts with a name. */
  const eventInShort = (part: PageEntry, names: readonly string[]): readonly PageEntry[] => {
    byShortName ??= entries.indexBy(shortNames, 'event')
    const told = names.flatMap((name) => [...(byShortName?.find(nameKey(name)) ?? [])])
    return asOne(around(part, told))
  }

  /** The one event of the days of a session that names none; of a session without a day, that of the site. */
  const onlyEvent = (part: PageEntry): readonly PageEntry[] => {
    wholesOfSite ??= [...entries.having('event')]
      .filter(({sessionOf, partOf}) => sessionOf === undefined && partOf === undefined)
      .map(({index, start, until}) => ({index, ...defined({start, until})}))
    const there =
      part.start === undefined
        ? wholesOfSite
        : wholesOfSite.filter((event) => isWithin(part, event))
    return there.length > mostLanguages ? [] : asOne(there.map(({index}) => entries.at(index)))
  }

  const eventsTold = (part: PageEntry): readonly PageEntry[] => {
    const told = part.wholes.flatMap(({name, href}) => {
      const address = href === undefined ? undefined : addresses.within(href, part)
      const linked = address === undefined ? undefined : addresses.page(address)
      return [...byName.find(nameKey(name)), ...(linked?.type === 'event' ? [linked] : [])]
    })
    const found = around(part, told)
    const names = part.wholes.map(({name}) => name)
    return found.length > 0 ? found : eventInShort(part, names)
  }

  for (const part of entries.having('event', 'isPart')) {
    const named = part.sessionOf ?? part.partOf
    if (named !== undefined) eventsNamed ??= eventFinder(entries, addresses)
    const whole = named === undefined ? [] : (eventsNamed?.(named) ?? [])
    const stated =
      named === undefined || whole.length > 0
        ? whole.filter(({index}) => index !== part.index)
        : eventInShort(part, [named])
    const told = stated.length > 0 ? stated : eventsTold(part)
    const candidates = told.length === 0 && part.sessionOf === '' ? onlyEvent(part) : told
    const names = longNamesOf(part)
    const ranked = candidates
      .map((event) => {
        const mentions = event.parts.filter((mention) =>
          isMentionOf(mention, event, part, names, addresses),
        )
        const rank =
          (mentions.length > 0 ? 4 : 0) +
          (event.language === part.language ? 2 : 0) +
          (event.draft ? 0 : 1)
        return {event, mentions, rank}
      })
      .toSorted((a, b) => b.rank - a.rank)
    const [best] = ranked
    if (best === undefined) continue
    const isStated = part.partOf !== undefined && stated.length > 0
    const isSession = (best.mentions.length > 0 && !isStated) || part.sessionOf !== undefined
    const kind = best.mentions.find((mention) => mention.kind !== 'other')?.kind
    joined.set(part.index, {
      event: best.event.index,
      as: isSession ? 'session' : 'partOf',
      mentions: isSession ? best.mentions.map(({id}) => id) : [],
      ...defined({kind}),
    })
  }
  return joined
}
