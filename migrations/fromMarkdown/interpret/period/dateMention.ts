import type {DateMention, NamedDay} from './mentions.ts'
import {isCalendarDay} from './zonedTime.ts'

/** A year in figures, as the source of a pattern. */
export const yearSource = String.raw`(?:19|20)\d\d(?!\d|[:.]\d)`

/** A day with the year that is written beside it. */
export function named(month: number, dayOfMonth: number, ofYear: string | undefined): NamedDay {
  return ofYear === undefined
    ? {month, day: dayOfMonth}
    : {year: Number(ofYear), month, day: dayOfMonth}
}

/** 2000 is a leap year: a 29 February without a year is a day. */
const isDay = ({year: ofYear = 2000, month, day: dayOfMonth}: NamedDay): boolean =>
  isCalendarDay({year: ofYear, month, day: dayOfMonth})

/** One day, or several in order; `undefined` where one of them is none. */
export function mentionOf(
  days: readonly NamedDay[],
  start: number,
  end: number,
): DateMention | undefined {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || !days.every(isDay)) return undefined
  if (days.length === 1) return {kind: 'date', first, start, end}
  const ascending = last.month > first.month || (last.month === first.month && last.day > first.day)
  return ascending ? {kind: 'date', first, last, start, end} : undefined
}
