import {Temporal} from 'temporal-polyfill'

import {dateFormat} from './dateFormat.ts'

/** Asking costs as much as making a formatter, and the same few zones are asked for again and again. */
const known = new Map<string, string | undefined>()

/**
 * The IANA name that `timeZone` is, in its usual capitals; `undefined` if it is none that is known
 * here. An offset (`+01:00`) is the name of no zone, and calendars and older browsers refuse it; an
 * abbreviation (`PST`) means another zone to each reader.
 */
const ianaName = (timeZone: string): string | undefined => {
  if (!known.has(timeZone)) known.set(timeZone, askedName(timeZone))
  return known.get(timeZone)
}

const askedName = (timeZone: string): string | undefined => {
  if (!/^[a-z]/i.test(timeZone)) return undefined
  try {
    const name = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone).timeZoneId
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone && name
  } catch {
    return undefined
  }
}

/** Whether `timeZone` is the IANA name of a zone that is known here. */
export function isKnownTimeZone(timeZone: string): boolean {
  return ianaName(timeZone) !== undefined
}

/** `timeZone`, or UTC where it is unknown. */
export function knownTimeZone(timeZone: string): string {
  return ianaName(timeZone) ?? 'UTC'
}

/**
 * The zone of an event, or the site's where the event names none. UTC stands in for a name that is
 * unknown: its moments are right, and are shown with their zone.
 */
export function zoneOf(timeZone: string | undefined, siteZone: string): string {
  return knownTimeZone(timeZone === undefined || timeZone === '' ? siteZone : timeZone)
}

/** The same time all year and every year as in UTC, which lists of zones leave out. */
const likeUtc = 'Africa/Abidjan'

/**
 * `timeZone` under the name that browsers list it by, which is often an older one: Asia/Calcutta for
 * Asia/Kolkata. Sanity's inputs know no other names, and show the computer's own zone instead.
 */
export function listedTimeZone(timeZone: string): string {
  const {timeZone: resolved} = dateFormat('en', {
    timeZone: knownTimeZone(timeZone),
  }).resolvedOptions()
  return resolved === 'UTC' ? likeUtc : resolved
}
