import type {Clock} from './clock.ts'
import {endOfLocalDay} from './moment.ts'
import type {Period} from './period.ts'
import {spanOf} from './span.ts'

/**
 * The moment from which something is past, in milliseconds since 1970: its end; without an end, the
 * end of the local day on which it starts. What recurs, goes on or has no date is never past.
 *
 * @param siteZone IANA name of the zone of a period that names none.
 */
export function periodEnd(
  period: Partial<Period> | undefined,
  siteZone: string,
): number | undefined {
  const span = spanOf(period, siteZone)
  if (span === undefined || (period?.kind ?? 'once') !== 'once') return undefined
  const {start, end, allDay, timeZone} = span
  return end === undefined || allDay ? endOfLocalDay(end ?? start, timeZone) : end
}

/** Whether `period` is over by the clock of the site. */
export function isPast(period: Partial<Period> | undefined, {now, timeZone}: Clock): boolean {
  const end = periodEnd(period, timeZone)
  return end !== undefined && now.getTime() >= end
}
