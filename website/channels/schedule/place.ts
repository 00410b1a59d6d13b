import {type Entry, whereOf} from '../../entries/entry.ts'
import {dayOf} from '../../entries/spanTexts.ts'
import type {KnownItem} from './ids.ts'

/** An item in its room, and until when it has it. */
export interface PlacedItem extends KnownItem {
  readonly room: string
  /** Milliseconds since 1970: its end or, where nobody states one, what a programme means by that. */
  readonly until: number
}

/**
 * Items in their rooms, in order of time. What states no end lasts until the next thing begins in the
 * same room on the same day, or else until the whole event ends: so a programme is read that names
 * only when things begin, and apps draw nothing for what has no length.
 *
 * @param whole The event of which all are part, if there is one.
 */
export function placed(
  items: readonly KnownItem[],
  whole: Entry | undefined,
): readonly PlacedItem[] {
  const sorted = items
    .map((item) => ({...item, room: roomOf(item.entry, whole)}))
    .toSorted((a, b) => a.start - b.start || (a.name < b.name ? -1 : 1))
  const wholeEnd = whole?.span?.allDay === false ? whole.span.end : undefined
  const byRoom = Map.groupBy(sorted, ({day, room}) => `${day} ${room}`)
  return sorted.map((item) => {
    const {start, end, day, room, timeZone} = item
    const next = byRoom.get(`${day} ${room}`)?.find((other) => other.start > start)?.start
    const last = wholeEnd !== undefined && dayOf(wholeEnd, timeZone) === day ? wholeEnd : start
    return {...item, until: end ?? next ?? Math.max(start, last)}
  })
}

/** Where all of a programme is in one place, no room has to say it again. */
const roomOf = (entry: Entry, whole: Entry | undefined): string =>
  (entry.place === whole?.place ? (entry.room ?? entry.place) : whereOf(entry)) ?? ''
