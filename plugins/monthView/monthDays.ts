import {Temporal} from 'temporal-polyfill'

import type {Period} from '../../content/time/period.ts'
import {spanOf} from '../../content/time/span.ts'

/** An event as the month shows it. */
export interface MonthEvent {
  readonly _id: string
  readonly title?: string
  readonly language?: string
  readonly status?: string
  readonly period?: Partial<Period>
  readonly groupIds?: readonly string[]
}

/** What is shown; `undefined` shows all. */
export interface MonthFilter {
  readonly group?: string | undefined
  readonly language?: string | undefined
}

export interface MonthDay {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Of a day of the month before or after, which fills the week. */
  readonly isOutside: boolean
  readonly events: readonly MonthEvent[]
}

/** What takes longer than this is shown on its first days only. */
const mostDays = 100

/**
 * A month (`YYYY-MM`) in weeks from Monday to Sunday, each day with its events in the order of their
 * start. An event is on every day that it takes, by the clock of its own zone; what goes on without
 * an end, and what comes again, is on the day of its start.
 */
export function monthDays(
  month: string,
  events: readonly MonthEvent[],
  filter: MonthFilter,
  siteZone: string,
): readonly (readonly MonthDay[])[] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({day: 1})
  const start = first.subtract({days: first.dayOfWeek - 1})
  const weeks = Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7)
  const byDay = eventsByDay(events.filter(chosenBy(filter)), siteZone)
  return Array.from({length: weeks}, (_week, week) =>
    Array.from({length: 7}, (_day, day) => {
      const date = start.add({days: week * 7 + day})
      return {
        date: date.toString(),
        isOutside: date.month !== first.month,
        events: byDay.get(date.toString()) ?? [],
      }
    }),
  )
}

const chosenBy =
  ({group, language}: MonthFilter) =>
  (event: MonthEvent): boolean =>
    (group === undefined || (event.groupIds ?? []).includes(group)) &&
    (language === undefined || event.language === language)

const eventsByDay = (
  events: readonly MonthEvent[],
  siteZone: string,
): ReadonlyMap<string, readonly MonthEvent[]> => {
  const byDay = new Map<string, MonthEvent[]>()
  const byStart = events
    .map((event) => ({event, span: spanOf(event.period, siteZone)}))
    .toSorted((one, other) => (one.span?.start ?? 0) - (other.span?.start ?? 0))
  for (const {event, span} of byStart) {
    if (span === undefined) continue
    const dateOf = (moment: number): Temporal.PlainDate =>
      Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(span.timeZone).toPlainDate()
    const start = dateOf(span.start)
    const isOnce = (event.period?.kind ?? 'once') === 'once'
    // What ends at midnight has its last moment on the day before.
    const end = isOnce && span.end !== undefined ? lastMoment(span.end, span) : span.start
    const days = Math.min(start.until(dateOf(end)).days, mostDays)
    for (let day = 0; day <= days; day += 1) {
      const date = start.add({days: day}).toString()
      byDay.set(date, [...(byDay.get(date) ?? []), event])
    }
  }
  return byDay
}

const lastMoment = (
  end: number,
  {start, allDay}: {readonly start: number; readonly allDay: boolean},
): number => (allDay || end === start ? end : end - 1)

/** The month (`YYYY-MM`) that is `months` later. */
export function laterMonth(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({months}).toString()
}
