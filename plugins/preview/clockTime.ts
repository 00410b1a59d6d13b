import {Temporal} from 'temporal-polyfill'

import {knownTimeZone} from '../../content/time/timeZone.ts'

/** A moment as a `datetime-local` input shows it: "2030-12-01T10:00", by the clock of `timeZone`. */
export function clockTime(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(knownTimeZone(timeZone))
    .toPlainDateTime()
    .toString({smallestUnit: 'minute'})
}

/** The moment that such a reading of the clock means; `undefined` for what is no reading. */
export function momentAt(clock: string, timeZone: string): Date | undefined {
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(clock)) return undefined
  const zoned = Temporal.PlainDateTime.from(clock).toZonedDateTime(knownTimeZone(timeZone))
  return new Date(zoned.epochMilliseconds)
}
