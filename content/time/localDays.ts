import {Temporal} from 'temporal-polyfill'

import {knownTimeZone} from './timeZone.ts'

const zoned = (milliseconds: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(knownTimeZone(timeZone))

/** The local day in which `milliseconds` lies: `2030-05-20`. */
export function localDate(milliseconds: number, timeZone: string): string {
  return zoned(milliseconds, timeZone).toPlainDate().toString()
}

/** What the clocks of a zone show at a moment: `18:30`. */
export function clockText(milliseconds: number, timeZone: string): string {
  return zoned(milliseconds, timeZone).toPlainTime().toString({smallestUnit: 'minute'})
}

/** The first moment of a local day (`2030-05-20`), in milliseconds since 1970. */
export function startOfDate(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(knownTimeZone(timeZone)).epochMilliseconds
}

/** The same time of the clock so many days later, or before; what the clocks skip moves on. */
export function addLocalDays(milliseconds: number, days: number, timeZone: string): number {
  return zoned(milliseconds, timeZone).add({days}).epochMilliseconds
}

/**
 * When the clocks show a time (`18:30`) on a local day. What they skip in spring moves on by what they
 * skip; of what they show twice in autumn the first is meant.
 */
export function momentAt(date: string, clock: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: knownTimeZone(timeZone),
    plainTime: Temporal.PlainTime.from(clock),
  }).epochMilliseconds
}

/** The local days from one to another, both inclusive, at most `most`. */
export function datesBetween(first: string, last: string, most: number): readonly string[] {
  const from = Temporal.PlainDate.from(first)
  const count = Math.min(from.until(last).days + 1, most)
  return Array.from({length: Math.max(count, 0)}, (_, days) => from.add({days}).toString())
}
