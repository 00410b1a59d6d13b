import type {Clock} from '../../content/time/clock.ts'
import {localYear} from '../../content/time/localYear.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {periodEnd} from '../../content/time/periodEnd.ts'
import type {RelatedDocument, RelatedEvent} from '../documents/relatedDocument.ts'

/** Events by when they are. */
export interface EventLists {
  /** Not over yet, the next one first. */
  readonly upcoming: readonly RelatedEvent[]
  /** What recurs or goes on. */
  readonly goingOn: readonly RelatedEvent[]
  /** What takes place once, and nobody knows when. */
  readonly undated: readonly RelatedEvent[]
  /** The latest one first. */
  readonly past: readonly RelatedEvent[]
}

const startOf = ({period}: RelatedEvent): number => millisecondsOf(period?.start) ?? Infinity

/** By start, then by id, so that the same events are always in the same order. */
const byStart = (a: RelatedEvent, b: RelatedEvent): number => {
  const [first, second] = [startOf(a), startOf(b)]
  if (first !== second) return first < second ? -1 : 1
  return (a._id ?? '') < (b._id ?? '') ? -1 : 1
}

export function eventsIn(documents: readonly RelatedDocument[]): readonly RelatedEvent[] {
  return documents.filter((document) => document._type === 'event').toSorted(byStart)
}

/** Sorts events by the clock of the site. */
export function eventLists(events: readonly RelatedEvent[], {now, timeZone}: Clock): EventLists {
  const groups = Map.groupBy(events.toSorted(byStart), ({period}) => {
    if ((period?.kind ?? 'once') !== 'once') return 'goingOn'
    const end = periodEnd(period, timeZone)
    if (end === undefined) return 'undated'
    return end <= now.getTime() ? 'past' : 'upcoming'
  })
  return {
    upcoming: groups.get('upcoming') ?? [],
    goingOn: groups.get('goingOn') ?? [],
    undated: groups.get('undated') ?? [],
    past: (groups.get('past') ?? []).toReversed(),
  }
}

/** The local year in which an event starts, `2027`; `undefined` without a start. */
export function yearOf({period}: RelatedEvent, siteZone: string): string | undefined {
  return localYear(period, siteZone)
}

/** The years in which there are events, the latest first. */
export function yearsOf(events: readonly RelatedEvent[], siteZone: string): readonly string[] {
  return [...new Set(events.flatMap((event) => yearOf(event, siteZone) ?? []))]
    .toSorted()
    .toReversed()
}

/** The tags of events, those of most events first. */
export function tagsOf(events: readonly RelatedEvent[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const tag of events.flatMap(({tags}) => tags ?? [])) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([tag]) => tag)
}

/** Whether a document belongs to a group. */
export function isOfGroup(document: RelatedDocument, group: string): boolean {
  return 'groups' in document && (document.groups ?? []).some(({_ref}) => _ref === group)
}
