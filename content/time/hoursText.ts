import {dateFormat} from './dateFormat.ts'
import type {Period} from './period.ts'
import {spanOf} from './span.ts'

/**
 * The hours of what begins and ends on one day, "10:00–10:45", in the zone in which it takes place;
 * `undefined` of whole days, of several, and without a start.
 *
 * @param siteZone IANA name of the zone of a period that names none.
 */
export function hoursText(
  period: Partial<Period> | undefined,
  siteZone: string,
): string | undefined {
  const span = spanOf(period, siteZone)
  if (span === undefined || span.allDay) return undefined
  const {start, end = start, timeZone} = span
  const day = dateFormat('en-GB', {timeZone, dateStyle: 'short'})
  if (day.format(start) !== day.format(end)) return undefined
  const clock = dateFormat('en-GB', {timeZone, hour: '2-digit', minute: '2-digit'})
  return end === start ? clock.format(start) : `${clock.format(start)}–${clock.format(end)}`
}
