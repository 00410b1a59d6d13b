import {Temporal} from 'temporal-polyfill'

import {dateFormat} from '../dateFormat.ts'
import {millisecondsOf} from '../moment.ts'
import {knownTimeZone, zoneOf} from '../timeZone.ts'
import {dateNames} from './dateNames.ts'
import {type DateParts, dateParts} from './dateParts.ts'

export interface ReadingHelp {
  /** IANA name; the site's if `undefined`. */
  readonly timeZone: string | undefined
  /** IANA name. */
  readonly siteZone: string
  /** A date without a year is of this year, in the zone. */
  readonly now: Date
  /** BCP 47 tags of the languages whose names count first. */
  readonly languages: readonly string[]
  /** `YYYY-MM-DD`, of a time without a date. */
  readonly day?: string | undefined
  /** `HH:MM`, of a date without a time; midnight if `undefined`. */
  readonly time?: string | undefined
}

/** A moment (UTC, ISO 8601), or in one sentence why the text is none and what to write. */
export type MomentReading =
  | {readonly isRead: true; readonly moment: string}
  | {readonly isRead: false; readonly reason: string}

const example = 'Write it like 15 December 2026 18:00, or 2026-12-15 18:00.'

const refused = (reason: string): MomentReading => ({isRead: false, reason})

/**
 * Reads a moment as people write it: `15 december 2026 kl 18`, `15/12/2026 18:00` (the day first),
 * `15.12.2026 18.00`, `2026-12-15`, `Tuesday 15 December 18:00`. Nothing is left unread: a word that
 * is not understood, a day that the month does not have, an hour that the clocks leave out and a
 * weekday of another date are refused with the reason.
 */
export function readMoment(text: string, help: ReadingHelp): MomentReading {
  const stored = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u.test(
    text.trim(),
  )
    ? Date.parse(text.trim())
    : Number.NaN
  if (!Number.isNaN(stored)) return {isRead: true, moment: new Date(stored).toISOString()}
  const zone = zoneOf(help.timeZone, help.siteZone)
  const parts = dateParts(text, dateNames(help.languages))
  const date = dateOf(parts, zone, help)
  if (typeof date === 'string') return refused(date)
  return momentOf(date, parts, zone, help)
}

const dateOf = (
  {year, month, day, hour}: DateParts,
  zone: string,
  {now, day: usualDay}: ReadingHelp,
): Temporal.PlainDate | string => {
  if (month === undefined || day === undefined) {
    return hour === undefined || usualDay === undefined
      ? `There is no date in this. ${example}`
      : Temporal.PlainDate.from(usualDay)
  }
  if (month > 12 || month < 1) {
    return day <= 12 && month <= 31
      ? `There is no month ${month}. The day comes first: ${month}/${day}.`
      : `There is no month ${month}. ${example}`
  }
  const own =
    year ?? Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).year
  if (own < 1000) return `There is no year ${own}. ${example}`
  try {
    return Temporal.PlainDate.from({year: own, month, day}, {overflow: 'reject'})
  } catch {
    const name = dateFormat('en-GB', {timeZone: 'UTC', month: 'long'}).format(
      Date.UTC(own, month - 1),
    )
    return `There is no ${day} ${name} ${own}. Check the day.`
  }
}

const timeOf = ({hour, minute = 0}: DateParts, usual = '00:00'): Temporal.PlainTime | string => {
  if (hour === undefined) return Temporal.PlainTime.from(usual)
  if (hour > 23 || minute > 59) {
    return hour === 24 && minute === 0
      ? 'Midnight is 00:00 of the next day.'
      : `There is no time ${hour}:${String(minute).padStart(2, '0')}. The last one of a day is 23:59.`
  }
  return Temporal.PlainTime.from({hour, minute})
}

const momentOf = (
  date: Temporal.PlainDate,
  parts: DateParts,
  zone: string,
  {languages, time: usual}: ReadingHelp,
): MomentReading => {
  const time = timeOf(parts, usual)
  if (typeof time === 'string') return refused(time)
  const said = dateFormat('en-GB', {timeZone: 'UTC', dateStyle: 'full'})
    .format(Date.UTC(date.year, date.month - 1, date.day))
    .replace(',', '')
  if (parts.weekday !== undefined && parts.weekday !== date.dayOfWeek) {
    return refused(`The weekday and the date differ: it is ${said}. Check both.`)
  }
  try {
    const local = date.toZonedDateTime({timeZone: zone, plainTime: time})
    const isThere = local.toPlainTime().equals(time)
    if (!isThere) {
      return refused(
        `There is no ${time.toString({smallestUnit: 'minute'})} on ${said} in ${zone}: the clocks go forward. Write the hour after.`,
      )
    }
    const {rest} = parts
    return rest === '' || zoneNames(local.epochMilliseconds, zone, languages).includes(rest)
      ? {isRead: true, moment: new Date(local.epochMilliseconds).toISOString()}
      : refused(`“${rest}” is not understood. ${example} Times are those of ${zone}.`)
  } catch (error) {
    if (error instanceof RangeError) return refused(`There is no year ${date.year}. ${example}`)
    throw error
  }
}

const zoneNames = (
  milliseconds: number,
  timeZone: string,
  languages: readonly string[],
): readonly string[] =>
  ['en-GB', 'en-US', ...languages].map((locale) =>
    (
      dateFormat(locale, {timeZone, timeZoneName: 'short'})
        .formatToParts(milliseconds)
        .find(({type}) => type === 'timeZoneName')?.value ?? ''
    )
      .toLowerCase()
      .replace(/\s+/gu, ' '),
  )

/** A moment as Sanity's field writes and reads it, `2026-12-15 18:00`, in a zone; empty for no moment. */
export function fieldText(moment: string, timeZone: string): string {
  const milliseconds = millisecondsOf(moment)
  if (milliseconds === undefined) return ''
  const local = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(
    knownTimeZone(timeZone),
  )
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({smallestUnit: 'minute'})}`
}
