import {dateFormat} from './dateFormat.ts'
import {millisecondsOf} from './moment.ts'
import {zoneOf} from './timeZone.ts'

interface Reading {
  /** IANA name; the site's if `undefined`. */
  readonly timeZone: string | undefined
  /** IANA name. */
  readonly siteZone: string
  readonly now: Date
  /** BCP 47 tag. */
  readonly locale: string
}

/**
 * A moment as people say it, in a zone: "Monday 3 March 09:00". The year is named if it is another
 * one than that of `now`, and the zone if it is not the site's.
 */
export function momentText(
  moment: string | undefined,
  {timeZone, siteZone, now, locale}: Reading,
): string {
  const milliseconds = millisecondsOf(moment)
  if (milliseconds === undefined) return ''
  const zone = zoneOf(timeZone, siteZone)
  const at = partsOf(milliseconds, zone, locale)
  return [
    at('weekday'),
    at('day'),
    at('month'),
    ...(at('year') === partsOf(now.getTime(), zone, locale)('year') ? [] : [at('year')]),
    `${at('hour')}:${at('minute')}`,
    ...(zone === siteZone ? [] : [at('timeZoneName')]),
  ].join(' ')
}

/** The day of a moment, for where there is little room: "3 Mar". */
export function dayText(moment: string | undefined, {timeZone, siteZone, locale}: Reading): string {
  const milliseconds = millisecondsOf(moment)
  if (milliseconds === undefined) return ''
  return dateFormat(locale, {
    timeZone: zoneOf(timeZone, siteZone),
    day: 'numeric',
    month: 'short',
  }).format(milliseconds)
}

/** What is said of a moment; whoever reads dates learns its words from the same. */
export const wholeDate = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const

const partsOf = (
  milliseconds: number,
  timeZone: string,
  locale: string,
): ((type: Intl.DateTimeFormatPartTypes) => string) => {
  const parts = dateFormat(locale, {
    ...wholeDate,
    timeZone,
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(milliseconds)
  return (type) => parts.find((part) => part.type === type)?.value ?? ''
}
