import type {DateMention, NamedDay} from '../../fromMarkdown/interpret/period/mentions.ts'
import type {CalendarDay} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import {monthNumber, monthIn} from './calendarNames.ts'

/** The first and last day of what takes place. */
export interface Days {
  readonly first: CalendarDay
  readonly last: CalendarDay
}

const tokens = /(\d{4})|(\d{1,2})(\s?(?::?[ea]|st|nd|rd|th)(?!\p{L}))?|(\p{L}+)/giu

const swedish = (day: number): string =>
  /^(?:[1-9]?[12])$/u.test(String(day)) && ![11, 12].includes(day) ? 'a' : 'e'
const english = (day: number): string => {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** "2:a" becomes "3:e", "1st" becomes "2nd". */
const suffixOf = (suffix: string, day: number): string => {
  if (suffix === '') return ''
  const before = /^\s?:?/u.exec(suffix)?.[0] ?? ''
  const letters = suffix.slice(before.length)
  return before + (/^[ea]$/iu.test(letters) ? swedish(day) : english(day))
}

const padded = (value: number, like: string): string =>
  /^0\d$/u.test(like) ? String(value).padStart(2, '0') : String(value)

const figures = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u
const numeric = /^\d{1,2}([/.])\d{1,2}/u

const asWide = (value: number, like: string): string =>
  String(value).padStart(like.length === 2 ? 2 : 1, '0')

const isoText = (match: RegExpExecArray, {year, month, day}: CalendarDay): string => {
  const [, , sign = '-', oldMonth = '', oldDay = ''] = match
  return [String(year), asWide(month, oldMonth), asWide(day, oldDay)].join(sign)
}

const inFigures = (text: string, {first, last}: Days, hasLast: boolean): string | undefined => {
  const numbers = [...text.matchAll(/\d+/gu)].map(({0: number}) => number)
  const hasYear = numbers.at(-1)?.length === 4
  const count = numbers.length - (hasYear ? 1 : 0)
  const roles: readonly number[] | undefined =
    count === 2
      ? [first.day, first.month]
      : count === 4 && hasLast
        ? [first.day, first.month, last.day, last.month]
        : count === 3 && hasLast && first.month === last.month
          ? [first.day, last.day, last.month]
          : undefined
  if (roles === undefined) return undefined
  const values = hasYear ? [...roles, last.year] : roles
  let index = 0
  return text.replaceAll(/\d+/gu, (number) => padded(values[index++] ?? 0, number))
}

const isSame = (named: NamedDay | undefined, day: number): boolean => named?.day === day

/**
 * The words of a date that name other days, in their form: "12–15 augusti 2027" for other days is
 * "3–6 maj 2027". `undefined` where that form cannot say it.
 */
export function dayWords(
  mention: DateMention,
  text: string,
  days: Days,
  around: string,
): string | undefined {
  const {first, last} = days
  const iso = figures.exec(text)
  if (iso !== null) return isoText(iso, first)
  if (numeric.test(text)) return inFigures(text, days, mention.last !== undefined)
  const found = [...text.matchAll(tokens)]
  const monthCount = found.filter(
    ({4: word}) => word !== undefined && monthNumber(word) !== undefined,
  ).length
  if (mention.last === undefined && (first.month !== last.month || first.day !== last.day))
    return undefined
  if (mention.last !== undefined && monthCount === 1 && first.month !== last.month) return undefined
  let daysSeen = 0
  let monthsSeen = 0
  let yearsSeen = 0
  const yearCount = found.filter(({1: year}) => year !== undefined).length
  if (yearCount === 1 && first.year !== last.year) return undefined
  let isSure = true
  const dayCount = found.filter(({2: day}) => day !== undefined).length
  const written = text.replaceAll(tokens, (whole, year, day, suffix = '', word) => {
    if (year !== undefined) {
      yearsSeen += 1
      return String(yearsSeen === yearCount ? last.year : first.year)
    }
    if (day !== undefined) {
      daysSeen += 1
      const isLast = dayCount > 1 && daysSeen === dayCount
      const expected = isLast ? (mention.last ?? mention.first) : mention.first
      if (!isSame(expected, Number(day)) || (dayCount > 2 && !isLast && daysSeen > 1))
        isSure = false
      const to = isLast ? last.day : first.day
      return padded(to, day) + suffixOf(suffix, to)
    }
    const number = monthNumber(word)
    if (number === undefined) return whole
    monthsSeen += 1
    const to = monthsSeen === monthCount ? last.month : first.month
    const name = monthIn(word, to, around)
    if (name === undefined) isSure = false
    return name ?? whole
  })
  return isSure ? written : undefined
}
