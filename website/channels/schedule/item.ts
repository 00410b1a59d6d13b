import {Temporal} from 'temporal-polyfill'

import {stated} from '../../../content/documents/occasion.ts'
import type {Span} from '../../../content/time/span.ts'
import {zonedAt} from '../../calendar/momentLine.ts'
import type {Entry} from '../../entries/entry.ts'
import {dayOf} from '../../entries/spanTexts.ts'

/** One box of a schedule. What lasts longer than a day has one in each of its days. */
export interface ScheduleItem {
  readonly entry: Entry
  /** What it is known by: the entry's own name, with the day behind it from the second day on. */
  readonly name: string
  /** YYYY-MM-DD, by the clock of the event. */
  readonly day: string
  /** IANA name. */
  readonly timeZone: string
  /** Milliseconds since 1970. */
  readonly start: number
  /** Milliseconds since 1970, after the last moment; `undefined` where nobody says when it ends. */
  readonly end: number | undefined
}

/** An exhibition of years is no item of a programme. */
const mostDays = 366
const dayMs = 24 * 60 * 60 * 1000

/** Where an entry stands in a schedule: nowhere if it has no date, recurs or goes on all the time. */
export function itemsOf(entry: Entry): readonly ScheduleItem[] {
  const {span, occasion, uid} = entry
  if (span === undefined || (stated(occasion, 'period')?.kind ?? 'once') !== 'once') return []
  const {start, end} = boundsOf(span)
  const whole = {start, end}
  const parts = end !== undefined && end - start > dayMs ? days(start, end, span.timeZone) : [whole]
  return parts.map((part, index) => {
    const day = dayOf(part.start, span.timeZone)
    const name = index === 0 ? uid : `${uid} ${day}`
    return {entry, name, day, timeZone: span.timeZone, ...part}
  })
}

/** Whole days end where the next one begins. */
const boundsOf = ({
  start,
  end,
  allDay,
  timeZone,
}: Span): {readonly start: number; readonly end: number | undefined} =>
  allDay
    ? {start: midnight(start, timeZone, 0), end: midnight(end ?? start, timeZone, 1)}
    : {start, end: end === start ? undefined : end}

/** The first moment of the day in which a moment lies, or of one after it. */
const midnight = (moment: number, timeZone: string, later: number): number =>
  zonedAt(moment, timeZone).toPlainDate().add({days: later}).toZonedDateTime(timeZone)
    .epochMilliseconds

const days = (
  start: number,
  end: number,
  timeZone: string,
): readonly {readonly start: number; readonly end: number}[] => {
  const first = Temporal.PlainDate.from(dayOf(start, timeZone))
  const count = Math.min(
    mostDays,
    first.until(Temporal.PlainDate.from(dayOf(end - 1, timeZone))).days + 1,
  )
  return Array.from({length: count}, (_, index) => ({
    start: index === 0 ? start : midnight(start, timeZone, index),
    end: Math.min(end, midnight(start, timeZone, index + 1)),
  }))
}
