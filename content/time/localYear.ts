import {dateFormat} from './dateFormat.ts'
import {millisecondsOf} from './moment.ts'
import {zoneOf} from './timeZone.ts'

/**
 * The year in which something starts where it takes place, `2027`; `undefined` without a start.
 *
 * @param siteZone IANA name of the zone of what names none.
 */
export function localYear(
  period: {readonly start?: string | undefined; readonly timeZone?: string | undefined} | undefined,
  siteZone: string,
): string | undefined {
  const start = millisecondsOf(period?.start)
  if (start === undefined) return undefined
  const timeZone = zoneOf(period?.timeZone, siteZone)
  return dateFormat('en', {timeZone, year: 'numeric'}).format(start)
}
