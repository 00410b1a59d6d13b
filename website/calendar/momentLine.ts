import {Temporal} from 'temporal-polyfill'

import {contentLine} from './contentLine.ts'

/** A moment as `DTSTAMP` and others have it: 20301201T090000Z. */
export function utcValue(milliseconds: number): string {
  return `${basic(new Date(milliseconds).toISOString().slice(0, 19))}Z`
}

/** A day: 20301201. */
export function dateLine(name: string, day: Temporal.PlainDate): string {
  return contentLine(`${name};VALUE=DATE`, basic(day.toString()))
}

/**
 * A moment by the clock of its zone. In the hour that comes twice, in autumn, a clock does not tell
 * which is meant: RFC 5545 says the first, some readers take the second. It is written in UTC.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5
 */
export function momentLine(name: string, milliseconds: number, timeZone: string): string {
  const clock = zonedAt(milliseconds, timeZone).toPlainDateTime()
  if (timeZone === 'UTC' || comesTwice(clock, timeZone)) {
    return contentLine(name, utcValue(milliseconds))
  }
  return contentLine(`${name};TZID=${timeZone}`, clockValue(clock))
}

const comesTwice = (clock: Temporal.PlainDateTime, timeZone: string): boolean => {
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    clock.toZonedDateTime(timeZone, {disambiguation}),
  )
  return first?.epochMilliseconds !== second?.epochMilliseconds
}

/** A reading of a clock: 20301201T100000. */
export function clockValue(clock: Temporal.PlainDateTime): string {
  return basic(clock.toString({smallestUnit: 'second'}))
}

/** To the second, which is as exact as a calendar is. */
export function zonedAt(milliseconds: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(
    Math.floor(milliseconds / 1000) * 1000,
  ).toZonedDateTimeISO(timeZone)
}

const basic = (iso: string): string => iso.replace(/[-:]/g, '')
