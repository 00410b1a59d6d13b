import {commonZone} from '../../parse/timeZones.ts'
import {offsetAt, toInstant, type CalendarDay, type WallTime} from './zonedTime.ts'

/**
 * The IANA zone that a zone's written name means for an event of a site; `undefined` for a name
 * that nobody knows. The site's own zone where both have the same time on the day, or differ only
 * by summer time ("15:00 CET" in July).
 */
export function zoneOn(
  written: string,
  day: CalendarDay,
  time: WallTime,
  siteZone: string,
): string | undefined {
  const zone = commonZone(written, siteZone)
  if (zone === undefined) return undefined
  const moment = toInstant(day, time, zone)
  return offsetAt(moment, zone) === offsetAt(moment, siteZone) ? siteZone : zone
}
