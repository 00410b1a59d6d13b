import {Temporal} from 'temporal-polyfill'

import {knownTimeZone} from './timeZone.ts'

/** Calendars, feeds and `Temporal` know years of four digits, in each zone and a day later too. */
const earliest = Date.parse('0001-01-02T00:00:00Z')
const latest = Date.parse('9999-12-29T00:00:00Z')

/** Milliseconds since 1970, or `undefined` for what is no ISO 8601 moment in the years 1 to 9999. */
export function millisecondsOf(moment: string | undefined): number | undefined {
  const milliseconds = moment === undefined ? Number.NaN : Date.parse(moment)
  return milliseconds >= earliest && milliseconds <= latest ? milliseconds : undefined
}

/** The first moment of the local day in which `milliseconds` lies, in milliseconds since 1970. */
export function startOfLocalDay(milliseconds: number, timeZone: string): number {
  return localDay(milliseconds, timeZone).epochMilliseconds
}

/** The first moment of the local day after the one in which `milliseconds` lies. */
export function endOfLocalDay(milliseconds: number, timeZone: string): number {
  return localDay(milliseconds, timeZone).add({days: 1}).epochMilliseconds
}

/** The first moment of the year after the local year in which `milliseconds` lies. */
export function endOfLocalYear(milliseconds: number, timeZone: string): number {
  return localDay(milliseconds, timeZone).with({month: 1, day: 1}).add({years: 1}).epochMilliseconds
}

const localDay = (milliseconds: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(knownTimeZone(timeZone))
    .startOfDay()
