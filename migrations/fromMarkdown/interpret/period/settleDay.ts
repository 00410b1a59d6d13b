import {defined} from '../../../../content/objects/defined.ts'
import type {NamedDay} from './mentions.ts'
import type {Stated} from './stated.ts'
import {isCalendarDay, sameDay, weekdayOf, type CalendarDay} from './zonedTime.ts'

/** Where the day of an event can be known from, the human's words first. */
export interface DaySources {
  readonly stated: Stated
  /** The front matter's date in figures. */
  readonly machine?: CalendarDay
  /** Of the file's name. */
  readonly file?: CalendarDay
  /** Years that the file's name and the title name. */
  readonly years: readonly number[]
  /** Days that the body names. */
  readonly body: readonly Stated[]
}

/** Why a day was taken; each but `agreed` and `single` is a disagreement. */
export type DayReason =
  | 'agreed'
  | 'single'
  | 'swapped'
  | 'text'
  | 'bodyBacksMachine'
  | 'weekdayBacksMachine'
  | 'yearOfMachine'
  | 'yearOfText'

export interface SettledDay {
  readonly first: CalendarDay
  readonly last?: CalendarDay
  readonly reason: DayReason
  readonly confidence: number
}

const withYear = ({year, month, day}: NamedDay, fallback: number): CalendarDay => ({
  year: year ?? fallback,
  month,
  day,
})

const dayNumber = ({year, month, day}: CalendarDay): number =>
  Date.UTC(year, month - 1, day) / 86_400_000

/** A day without a year is in the year that brings it nearest to a day that is known. */
const nearest = (named: NamedDay, anchor: CalendarDay): CalendarDay => {
  if (named.year !== undefined) return withYear(named, named.year)
  const candidates = [anchor.year, anchor.year - 1, anchor.year + 1]
    .map((year) => withYear(named, year))
    .filter(isCalendarDay)
    .toSorted((a, b) => distance(a, anchor) - distance(b, anchor))
  return candidates[0] ?? withYear(named, anchor.year)
}

const distance = (a: CalendarDay, b: CalendarDay): number => Math.abs(dayNumber(a) - dayNumber(b))

const lastDay = (stated: Stated, first: CalendarDay): {readonly last?: CalendarDay} => {
  if (!stated.last) return {}
  const last = withYear(stated.last, first.year)
  const shifted = dayNumber(last) < dayNumber(first) ? {...last, year: last.year + 1} : last
  return distance(shifted, first) > 0 ? {last: shifted} : {}
}

const names = (stated: Stated, day: CalendarDay): boolean => {
  const {first} = stated
  return (
    first !== undefined &&
    first.month === day.month &&
    first.day === day.day &&
    (first.year ?? day.year) === day.year
  )
}

const swapped = ({year, month, day}: CalendarDay): CalendarDay => ({year, month: day, day: month})

/** The same day and month of two years: one of the two is left over from another page. */
const settleYear = (
  text: CalendarDay,
  machine: CalendarDay,
  {stated, years, body}: DaySources,
): Omit<SettledDay, 'last'> => {
  const {weekday} = stated
  if (weekday !== undefined) {
    if (weekdayOf(text) === weekday && weekdayOf(machine) !== weekday) {
      return {first: text, reason: 'yearOfText', confidence: 0.9}
    }
    if (weekdayOf(machine) === weekday && weekdayOf(text) !== weekday) {
      return {first: machine, reason: 'yearOfMachine', confidence: 0.95}
    }
  }
  const backs = (day: CalendarDay): number =>
    Number(years.includes(day.year)) +
    Number(body.some(({first}) => first?.year === day.year && first.month === day.month))
  const ofText = backs(text) > backs(machine)
  return ofText
    ? {first: text, reason: 'yearOfText', confidence: 0.85}
    : {first: machine, reason: 'yearOfMachine', confidence: 0.85}
}

const settleConflict = (
  text: CalendarDay,
  machine: CalendarDay,
  sources: DaySources,
): Omit<SettledDay, 'last'> => {
  if (text.month === machine.month && text.day === machine.day) {
    return settleYear(text, machine, sources)
  }
  if (sameDay(swapped(machine), text)) return {first: text, reason: 'swapped', confidence: 0.95}
  const bodyNames = (day: CalendarDay): boolean => sources.body.some((stated) => names(stated, day))
  if (bodyNames(machine) && !bodyNames(text)) {
    return {first: machine, reason: 'bodyBacksMachine', confidence: 0.85}
  }
  const {weekday} = sources.stated
  if (weekday !== undefined && weekday === weekdayOf(machine) && weekday !== weekdayOf(text)) {
    return {first: machine, reason: 'weekdayBacksMachine', confidence: 0.85}
  }
  return {first: text, reason: 'text', confidence: 0.9}
}

const settleWithoutText = (machine: CalendarDay | undefined): SettledDay | undefined =>
  machine && {first: machine, reason: 'single', confidence: 0.9}

/**
 * Settles on which day an event is. The human's words win over the figures beside them; the rules
 * are those of docs/interpretation.md.
 * @returns `undefined` where no source names a day with a year
 */
export function settleDay(sources: DaySources): SettledDay | undefined {
  const {stated, machine, file, years} = sources
  if (!stated.first) return settleWithoutText(machine)
  const [titleYear] = years
  const anchor =
    machine ?? file ?? (titleYear === undefined ? undefined : {year: titleYear, month: 7, day: 1})
  if (!anchor && stated.first.year === undefined) return undefined
  const read = nearest(stated.first, anchor ?? {year: 0, month: 1, day: 1})
  const text = stated.swappable && machine && sameDay(swapped(read), machine) ? machine : read
  if (!isCalendarDay(text)) return settleWithoutText(machine)
  const settled =
    machine === undefined
      ? ({first: text, reason: 'single', confidence: stated.swappable ? 0.8 : 0.95} as const)
      : sameDay(text, machine)
        ? ({first: text, reason: 'agreed', confidence: 0.99} as const)
        : settleConflict(text, machine, sources)
  const shift = settled.first.year - text.year
  const moved = lastDay(stated, text).last
  return {
    ...settled,
    ...defined({
      last:
        moved && settled.reason !== 'bodyBacksMachine' && settled.reason !== 'weekdayBacksMachine'
          ? {...moved, year: moved.year + shift}
          : undefined,
    }),
  }
}
