import {defined} from '../../../../content/objects/defined.ts'
import type {FactRule} from '../factRules.ts'
import {isCalled, type NamedDay} from './mentions.ts'
import type {Stated} from './stated.ts'
import {type CalendarDay, daysBetween, isCalendarDay, sameDay, weekdayOf} from './zonedTime.ts'

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

/** Why a day was taken; each but `day-agreed` and `day-single` is a disagreement. */
export type DayRule = Extract<FactRule, `day-${string}` | `year-${string}`>

export interface SettledDay {
  readonly first: CalendarDay
  readonly last?: CalendarDay
  readonly rule: DayRule
}

const withYear = ({year, month, day}: NamedDay, fallback: number): CalendarDay => ({
  year: year ?? fallback,
  month,
  day,
})

/** A day without a year is in the year that brings it nearest to a day that is known. */
export function nearest(named: NamedDay, anchor: CalendarDay): CalendarDay {
  if (named.year !== undefined) return withYear(named, named.year)
  const candidates = [anchor.year, anchor.year - 1, anchor.year + 1]
    .map((year) => withYear(named, year))
    .filter(isCalendarDay)
    .toSorted((a, b) => distance(a, anchor) - distance(b, anchor))
  return candidates[0] ?? withYear(named, anchor.year)
}

const distance = (a: CalendarDay, b: CalendarDay): number => Math.abs(daysBetween(a, b))

const lastDay = (stated: Stated, first: CalendarDay): {readonly last?: CalendarDay} => {
  if (!stated.last) return {}
  const last = withYear(stated.last, first.year)
  const shifted = daysBetween(first, last) < 0 ? {...last, year: last.year + 1} : last
  return sameDay(shifted, first) ? {} : {last: shifted}
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
      return {first: text, rule: 'year-of-words'}
    }
    if (weekdayOf(machine) === weekday && weekdayOf(text) !== weekday) {
      return {first: machine, rule: 'year-of-figures'}
    }
  }
  const backs = (day: CalendarDay): number =>
    Number(years.includes(day.year)) +
    Number(body.some(({first}) => first?.year === day.year && first.month === day.month))
  const ofText = backs(text) > backs(machine)
  return ofText ? {first: text, rule: 'year-of-words'} : {first: machine, rule: 'year-of-figures'}
}

const settleConflict = (
  text: CalendarDay,
  machine: CalendarDay,
  sources: DaySources,
): Omit<SettledDay, 'last'> => {
  if (text.month === machine.month && text.day === machine.day) {
    return settleYear(text, machine, sources)
  }
  if (sameDay(swapped(machine), text)) return {first: text, rule: 'day-swapped'}
  const bodyNames = (day: CalendarDay): boolean =>
    sources.body.some(({first}) => isCalled(day, first))
  if (bodyNames(machine) && !bodyNames(text)) {
    return {first: machine, rule: 'day-of-figures-in-body'}
  }
  const {weekday} = sources.stated
  if (weekday !== undefined && weekday === weekdayOf(machine) && weekday !== weekdayOf(text)) {
    return {first: machine, rule: 'day-of-figures-by-weekday'}
  }
  return {first: text, rule: 'day-of-words'}
}

const settleWithoutText = (machine: CalendarDay | undefined): SettledDay | undefined =>
  machine && {first: machine, rule: 'day-single'}

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
      ? ({first: text, rule: 'day-single'} as const)
      : sameDay(text, machine)
        ? ({first: text, rule: 'day-agreed'} as const)
        : settleConflict(text, machine, sources)
  const shift = settled.first.year - text.year
  const moved = lastDay(stated, text).last
  return {
    ...settled,
    ...defined({
      last:
        moved &&
        settled.rule !== 'day-of-figures-in-body' &&
        settled.rule !== 'day-of-figures-by-weekday'
          ? {...moved, year: moved.year + shift}
          : undefined,
    }),
  }
}
