import {offsetAt, toInstant, type CalendarDay, type WallTime} from './zonedTime.ts'

/** Zones by the names that people write behind a time. */
const zones: Readonly<Record<string, string>> = {
  GMT: 'UTC',
  UTC: 'UTC',
  BST: 'Europe/London',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  CET: 'Europe/Stockholm',
  CEST: 'Europe/Stockholm',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CT: 'America/Chicago',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  MT: 'America/Denver',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
}

const withOffset = /^(?:UTC|GMT)\s?([+−–-])\s?(\d{1,2})(?::?(\d{2}))?$/

/** `Etc/GMT-2` is two hours ahead of UTC. @see https://github.com/eggert/tz/blob/main/etcetera */
const fixedZone = (sign: string, hours: number): string =>
  hours === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`

const namedZone = (written: string): string | undefined => {
  const match = withOffset.exec(written)
  if (!match) return zones[written]
  return match[3] === undefined || match[3] === '00'
    ? fixedZone(match[1] ?? '+', Number(match[2]))
    : undefined
}

/**
 * The IANA zone that a zone's written name means for an event of a site. The site's own zone
 * where both have the same time on the day, or differ only by summer time ("15:00 CET" in July).
 */
export function zoneOf(
  written: string | undefined,
  day: CalendarDay,
  time: WallTime,
  siteZone: string,
): string {
  const zone = written === undefined ? undefined : namedZone(written)
  if (zone === undefined) return siteZone
  const moment = toInstant(day, time, zone)
  return offsetAt(moment, zone) === offsetAt(moment, siteZone) ? siteZone : zone
}
