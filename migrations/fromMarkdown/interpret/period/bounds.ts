import {defined} from '../../../../content/objects/defined.ts'
import type {WallDate} from './machineDate.ts'
import type {Stated} from './stated.ts'
import {
  addDays,
  type CalendarDay,
  compareDays,
  minutesOf,
  toInstant,
  type WallTime,
} from './zonedTime.ts'

const endOfDay: WallTime = {hour: 23, minute: 59}

/** What ends earlier in the day than it starts goes on into the next one, for at most so long. */
const longestNight = 16 * 60

/** The day on which a time ends what starts at another; none for an end that cannot be meant. */
const endDayOf = (day: CalendarDay, from: WallTime, to: WallTime): CalendarDay | undefined => {
  const minutes = minutesOf(to) - minutesOf(from)
  if (minutes > 0) return day
  return minutes < 0 && minutes + 24 * 60 <= longestNight ? addDays(day, 1) : undefined
}

/** Where a period starts and ends, in UTC. */
export interface Bounds {
  readonly start: string
  readonly end?: string
  readonly allDay?: true
}

/** The period from a day and a time on the clocks of a zone to the last day, or a later time. */
export function boundsOf(
  first: CalendarDay,
  last: CalendarDay | undefined,
  {from, to}: Pick<Stated, 'from' | 'to'>,
  zone: string,
): Bounds {
  const start = toInstant(first, from, zone)
  if (!from)
    return {
      start,
      ...defined({end: last ? toInstant(last, undefined, zone) : undefined}),
      allDay: true,
    }
  if (!to) return last ? {start, end: toInstant(last, endOfDay, zone)} : {start}
  const endDay = last ?? endDayOf(first, from, to)
  return {start, ...defined({end: endDay && toInstant(endDay, to, zone)})}
}

/** The end that a key of its own gives, where it is behind the start. */
export function withMachineEnd(
  bounds: Bounds,
  first: CalendarDay,
  end: WallDate | undefined,
  zone: string,
): Bounds {
  if (!end || bounds.end !== undefined) return bounds
  const timeless = end.time === undefined || end.isPlaceholder === true
  if (timeless && compareDays(end.day, first) <= 0) return bounds
  if (bounds.allDay && timeless) return {...bounds, end: toInstant(end.day, undefined, zone)}
  const moment = toInstant(end.day, timeless ? endOfDay : end.time, zone)
  return moment > bounds.start ? {...bounds, end: moment} : bounds
}

/** A length tells the end of what starts at a time and has none. */
export function withDuration(bounds: Bounds, minutes: number | undefined): Bounds {
  return minutes === undefined || bounds.end !== undefined || bounds.allDay === true
    ? bounds
    : {...bounds, end: new Date(Date.parse(bounds.start) + minutes * 60_000).toISOString()}
}
