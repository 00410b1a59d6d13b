import {epochOfWall, offsetAtEpoch} from './zoneOffsets.ts'

/** A day of the calendar; `month` and `day` from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** What a clock on the wall shows. `hour` 24 is the midnight that ends the day. */
export interface WallTime {
  readonly hour: number
  readonly minute: number
}

const midnight: WallTime = {hour: 0, minute: 0}
/** For days of which no time is known. */
export const noon: WallTime = {hour: 12, minute: 0}

export function isCalendarDay({year, month, day}: CalendarDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export function weekdayOf({year, month, day}: CalendarDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

export function addDays({year, month, day}: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}

/** How many days one day is behind another. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) /
    86_400_000
  )
}

/** Negative, 0 or positive, as `a` is before, the same as or after `b`. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

export function sameDay(a: CalendarDay, b: CalendarDay): boolean {
  return compareDays(a, b) === 0
}

/** From midnight. */
export function minutesOf({hour, minute}: WallTime): number {
  return hour * 60 + minute
}

export function sameTime(a: WallTime, b: WallTime): boolean {
  return minutesOf(a) === minutesOf(b)
}

/** `YYYY-MM-DD` */
export function isoDay({year, month, day}: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** `HH:MM` */
export function isoTime({hour, minute}: WallTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * The moment at which the clocks of a zone show a time on a day, in UTC (ISO 8601). A time that
 * the clocks skip in spring moves on by what they skip (02:30 becomes 03:30); of a time that they
 * show twice in autumn the first is meant (summer time).
 * @see https://tc39.es/proposal-temporal/docs/timezone.html#ambiguity-due-to-dst-or-other-time-zone-offset-changes
 */
export function toInstant(day: CalendarDay, time: WallTime | undefined, timeZone: string): string {
  const {hour, minute} = time ?? midnight
  const {year, month, day: dayOfMonth} = day
  return new Date(
    epochOfWall(Date.UTC(year, month - 1, dayOfMonth, hour, minute), timeZone),
  ).toISOString()
}

/** What the clocks and calendars of a zone show at a moment (ISO 8601, with an offset). */
export function toWall(
  iso: string,
  timeZone: string,
): {readonly day: CalendarDay; readonly time: WallTime} {
  const moment = Date.parse(iso)
  const wall = new Date(moment + offsetAtEpoch(moment, timeZone) * 60_000)
  return {
    day: {year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate()},
    time: {hour: wall.getUTCHours(), minute: wall.getUTCMinutes()},
  }
}

/** The offset of a zone from UTC at a moment (ISO 8601), in minutes. */
export function offsetAt(iso: string, timeZone: string): number {
  return offsetAtEpoch(Date.parse(iso), timeZone)
}
