import {endOfLocalDay, millisecondsOf} from './moment.ts'
import type {Period} from './period.ts'
import {defaultTimeZone} from './timeZone.ts'

/**
 * The moment from which something is past, in milliseconds since 1970: its end; without an end, the
 * end of the local day on which it starts. What recurs, goes on or has no date is never past.
 */
export function periodEnd(period: Partial<Period> | undefined): number | undefined {
  const start = millisecondsOf(period?.start)
  if (period === undefined || start === undefined || (period.kind ?? 'once') !== 'once') {
    return undefined
  }
  const end = millisecondsOf(period.end)
  return end === undefined || period.allDay === true
    ? endOfLocalDay(end ?? start, period.timeZone ?? defaultTimeZone)
    : end
}

/** Whether `period` is over at `now` (milliseconds since 1970). */
export function isPast(period: Partial<Period> | undefined, now: number): boolean {
  const end = periodEnd(period)
  return end !== undefined && now >= end
}
