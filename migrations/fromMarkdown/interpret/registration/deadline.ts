import type {NamedDay} from '../period/mentions.ts'
import {
  addDays,
  compareDays,
  isCalendarDay,
  toInstant,
  toWall,
  type CalendarDay,
} from '../period/zonedTime.ts'
import type {StatedMoment} from './terms.ts'

const endOfDay = {hour: 23, minute: 59}

/** A deadline's day without a year is the last such day that is not after the event. */
const dayBefore = (named: NamedDay, event: CalendarDay | undefined): CalendarDay | undefined => {
  if (named.year !== undefined) return {...named, year: named.year}
  if (!event) return undefined
  return [event.year, event.year - 1]
    .map((year) => ({...named, year}))
    .find((day) => isCalendarDay(day) && compareDays(day, addDays(event, 1)) < 0)
}

/**
 * The moment of a stated day in UTC. Without a time, the day's last minute for a deadline, and its
 * first for an opening.
 * @param start of the event, UTC: gives the year where none is stated
 */
export function momentOf(
  {date, time}: StatedMoment,
  edge: 'opens' | 'closes',
  start: string | undefined,
  timeZone: string,
): string | undefined {
  const event = start === undefined ? undefined : toWall(start, timeZone).day
  const day = dayBefore(date.last ?? date.first, event)
  if (!day || !isCalendarDay(day)) return undefined
  return toInstant(day, time?.from ?? (edge === 'closes' ? endOfDay : undefined), timeZone)
}
