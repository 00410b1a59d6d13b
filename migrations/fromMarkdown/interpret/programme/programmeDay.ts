import {defined} from '../../../../content/objects/defined.ts'
import type {Period} from '../../../../content/time/period.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {plainValue} from '../../mapping/frontMatterValue.ts'
import type {DateMention, NamedDay} from '../period/mentions.ts'
import {
  addDays,
  type CalendarDay,
  daysBetween,
  isCalendarDay,
  minutesOf,
  sameDay,
  toInstant,
  toWall,
  type WallTime,
  weekdayOf,
} from '../period/zonedTime.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'

/** What an event's own period says about the days of its programme. */
export interface ProgrammeDays {
  readonly timeZone: string
  readonly first?: CalendarDay
  /** The event's last day, if it has several. */
  readonly last?: CalendarDay
  /** When it starts on the first one, in minutes from midnight. */
  readonly startsAt?: number
  /** The event's day, if it has only one. */
  readonly only?: CalendarDay
}

/** When an event starts on a day of its programme, in minutes from midnight; none but on its first. */
export function startOn(
  day: CalendarDay | undefined,
  {first, startsAt}: ProgrammeDays,
): number | undefined {
  return day !== undefined && first !== undefined && sameDay(day, first) ? startsAt : undefined
}

export function programmeDays(period: Period | undefined): ProgrammeDays {
  const timeZone = period?.timeZone ?? 'UTC'
  if (period?.start === undefined || period.kind !== 'once') return {timeZone}
  const {day: first, time} = toWall(period.start, timeZone)
  const startsAt = period.allDay === true ? undefined : minutesOf(time)
  const last = period.end === undefined ? first : toWall(period.end, timeZone).day
  const days = daysBetween(first, last)
  const endsAtNight =
    days === 1 &&
    period.allDay !== true &&
    period.end !== undefined &&
    toWall(period.end, timeZone).time.hour < 6
  const known = {timeZone, first, ...defined({startsAt})}
  return days === 0 || endsAtNight ? {...known, only: first} : {...known, last}
}

const inYear = ({year, month, day}: NamedDay, otherwise: number): CalendarDay => ({
  year: year ?? otherwise,
  month,
  day,
})

/** The day that a heading of a programme names; its year is the event's, where it names none. */
export function dayOf(mention: DateMention, days: ProgrammeDays): CalendarDay | undefined {
  const {first} = days
  if (mention.last !== undefined || (mention.first.year === undefined && first === undefined)) {
    return undefined
  }
  const day = inYear(mention.first, first?.year ?? 0)
  if (!isCalendarDay(day)) return undefined
  const nextYear = {...day, year: day.year + 1}
  const isPast =
    first !== undefined && mention.first.year === undefined && daysBetween(first, day) < -180
  return isPast && isCalendarDay(nextYear) ? nextYear : day
}

const numberedDay = pattern('^ ~ (numberedDay # | # [.]? numberedDay)')
const weekdayAlone = pattern('^ ~ (# ~)? weekday ~ (# ~)? $')

const figuresIn = (text: Tokens): number =>
  Number(text.tokens.find(({kind}) => kind === 'number')?.word ?? 0)

/** The day of an event of several days that "Saturday" or "Day 2" is. */
export function dayWithin(text: Tokens, {first, last}: ProgrammeDays): CalendarDay | undefined {
  if (first === undefined || last === undefined) return undefined
  const count = daysBetween(first, last) + 1
  const number = numberedDay.fits(text) ? figuresIn(text) : 0
  if (number > 0 && number < 10) return number <= count ? addDays(first, number - 1) : undefined
  const weekday = weekdayAlone.fits(text) ? Number(text.first('weekday')?.value) : undefined
  if (weekday === undefined || count > 7) return undefined
  const offset = (weekday - weekdayOf(first) + 7) % 7
  return offset < count ? addDays(first, offset) : undefined
}

/** The day of an event that a number alone is, under a key for days: `day: 2`. */
export function dayByNumber(
  value: YamlValue,
  {first, last = first}: Pick<ProgrammeDays, 'first' | 'last'>,
): CalendarDay | undefined {
  const number = plainValue(value)
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) return undefined
  if (first === undefined || last === undefined) return undefined
  return number <= daysBetween(first, last) + 1 ? addDays(first, number - 1) : undefined
}

/** So many minutes later on the clock. */
export function later(from: WallTime, minutes: number): WallTime {
  const all = minutesOf(from) + minutes
  return {hour: Math.floor(all / 60) % 24, minute: all % 60}
}

/** The period of an item that names only its day. */
export function wholeDay(day: CalendarDay, timeZone: string, text: string): Period {
  const start = toInstant(day, undefined, timeZone)
  return {_type: 'period', kind: 'once', start, allDay: true, timeZone, text}
}

/** The period of an item on a day; `text` is its time as written. */
export function itemPeriod(
  day: CalendarDay,
  from: WallTime,
  to: WallTime | undefined,
  timeZone: string,
  text: string,
): Period {
  const start = toInstant(day, from, timeZone)
  const sameDayEnd = to === undefined ? undefined : toInstant(day, to, timeZone)
  const end =
    to !== undefined && sameDayEnd !== undefined && sameDayEnd <= start
      ? toInstant(addDays(day, 1), to, timeZone)
      : sameDayEnd
  return {
    _type: 'period',
    kind: 'once',
    start,
    ...defined({end}),
    timeZone,
    text,
  }
}
