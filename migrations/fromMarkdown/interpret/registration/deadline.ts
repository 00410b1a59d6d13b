import type {NamedDay} from '../period/mentions.ts'
import {
  addDays,
  compareDays,
  isCalendarDay,
  toInstant,
  toWall,
  type CalendarDay,
} from '../period/zonedTime.ts'
import type {StatedMoment} from './statedMoment.ts'

const endOfDay = {hour: 23, minute: 59}

/** When the event is that a deadline is of, in UTC, where that is known. */
export interface EventTime {
  readonly start: string | undefined
  readonly end?: string | undefined
  /** IANA name. */
  readonly timeZone: string
}

/** So many days before an event nobody ends registering without saying the year. */
const longestBefore = 183

/** The last such day that is not after another; none where that is most of a year before it. */
const dayBefore = (named: NamedDay, event: CalendarDay): CalendarDay | undefined => {
  const earliest = addDays(event, -longestBefore)
  return [event.year, event.year - 1]
    .map((year) => ({...named, year}))
    .find(
      (day) =>
        isCalendarDay(day) && compareDays(day, event) <= 0 && compareDays(day, earliest) >= 0,
    )
}

const dayOf = (
  named: NamedDay,
  edge: 'opens' | 'closes',
  {start, end, timeZone}: EventTime,
): CalendarDay | 'afterEvent' | undefined => {
  const {year} = named
  if (start === undefined) return year === undefined ? undefined : {...named, year}
  const day = year === undefined ? dayBefore(named, toWall(start, timeZone).day) : {...named, year}
  if (day === undefined) return 'afterEvent'
  const last = addDays(toWall(end ?? start, timeZone).day, 1)
  return edge === 'closes' && compareDays(day, last) > 0 ? 'afterEvent' : day
}

/**
 * The moment of a stated day in UTC. Without a time, the day's last minute for a deadline, or that of the day before
 * where one is to register before it, and its first for an opening. Without a year, the last such day that is not after the event; `afterEvent`
 * where that would be most of a year before it, and for a deadline behind it.
 */
export function momentOf(
  {date, time, isBefore}: StatedMoment,
  edge: 'opens' | 'closes',
  event: EventTime,
): string | 'afterEvent' | undefined {
  const day = dayOf(date.last ?? date.first, edge, event)
  if (day === undefined || day === 'afterEvent') return day
  if (!isCalendarDay(day)) return undefined
  if (edge === 'opens' || time !== undefined) return toInstant(day, time, event.timeZone)
  return toInstant(isBefore === true ? addDays(day, -1) : day, endOfDay, event.timeZone)
}
