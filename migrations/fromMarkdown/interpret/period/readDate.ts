import {monthPattern, months, weekdayPattern, weekdays} from './calendarWords.ts'
import type {DateMention, NamedDay} from './mentions.ts'
import {isCalendarDay} from './zonedTime.ts'

const day = String.raw`(?<!\d)\d{1,2}(?:\s?(?::?[ea]|st|nd|rd|th)(?!\p{L}))?(?!\d)`
const and = String.raw`(?:-|–|—|till|to|until|through|t\.?\s?o\.?\s?m\.?|och|and|&)`
const article = String.raw`(?:den\s{1,3}|the\s{1,3})?`
const year = String.raw`(?:19|20)\d\d(?!\d|[:.]\d)`
const notClock = String.raw`(?![:.]\d|\d|\s?[ap]\.?\s?m\b)`

const isoForm = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const slashForm = new RegExp(
  String.raw`(\d{1,2})/(\d{1,2})(?:\s?[-–]\s?(\d{1,2})/(\d{1,2}))?(?:(?:\s|,\s?|\s?[-/]\s?)(${year}))?(?![\d/])`,
  'y',
)
const slashedDaysForm = new RegExp(
  String.raw`(\d{1,2})\s?[-–]\s?(\d{1,2})/(\d{1,2})(?:(?:\s|,\s?|\s?[-/]\s?)(${year}))?(?![\d/])`,
  'y',
)
const dottedForm = new RegExp(String.raw`(\d{1,2})\.(\d{1,2})\.(${year})`, 'y')
/** "5.10 kl 18": only a time in front of another makes sure that it is none itself. */
const dottedBeforeTime = /(\d{1,2})\.(\d{1,2})\.?(?=\s{1,2}kl(?:o|ockan)?\.?\s{0,2}\d)/iuy
const dayFirstForm = new RegExp(
  String.raw`(${day}(?:\s{0,3}(?:,|${and})\s{0,3}${article}${day}){0,6})\s{1,3}(?:of\s{1,3})?(${monthPattern})\b\.?(?:,?\s{1,3}(${year}))?`,
  'iuy',
)
const monthFirstForm = new RegExp(
  String.raw`(${day}(?:\s{0,3}${and}\s{0,3}${article}${day}${notClock}){0,6})${notClock}(?:,?\s{1,3}(${year}))?`,
  'iuy',
)
const monthBefore = new RegExp(
  String.raw`(?<![\p{L}\d])(${monthPattern})\b\.?\s{1,3}(?:den\s|the\s)?$`,
  'iu',
)
const weekdayBefore = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${weekdayPattern})(?:en)?\.?\s?(?:-|–|och|and|&|till|to)\s?)?(${weekdayPattern})(?:en)?\.?,?\s{1,3}(?:den\s|the\s)?$`,
  'iu',
)
const articleBefore = /(?<![\p{L}\d])(?:den|the)\s{1,3}$/iu

const roundTheClock = '24/7'

/** How far before its figures the words of a date can start. */
const reach = 36

const before = (text: string, at: number): string => text.slice(Math.max(0, at - reach), at)

const matchAt = (form: RegExp, text: string, at: number): RegExpExecArray | null => {
  form.lastIndex = at
  return form.exec(text)
}

const named = (month: number, dayOfMonth: number, ofYear: string | undefined): NamedDay =>
  ofYear === undefined ? {month, day: dayOfMonth} : {year: Number(ofYear), month, day: dayOfMonth}

/** 2000 is a leap year: a 29 February without a year is a day. */
const isDay = ({year: ofYear = 2000, month, day: dayOfMonth}: NamedDay): boolean =>
  isCalendarDay({year: ofYear, month, day: dayOfMonth})

const mentionOf = (
  days: readonly NamedDay[],
  start: number,
  end: number,
): DateMention | undefined => {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || !days.every(isDay)) return undefined
  if (days.length === 1) return {kind: 'date', first, start, end}
  const ascending = last.month > first.month || (last.month === first.month && last.day > first.day)
  return ascending ? {kind: 'date', first, last, start, end} : undefined
}

const daysIn = (figures: string, month: number, ofYear: string | undefined): NamedDay[] =>
  (figures.match(/\d+/g) ?? []).map((figure) => named(month, Number(figure), ofYear))

const readIso = (text: string, at: number): DateMention | undefined => {
  const match = matchAt(isoForm, text, at)
  return match
    ? mentionOf([named(Number(match[3]), Number(match[4]), match[1])], at, at + match[0].length)
    : undefined
}

const readDayFirst = (text: string, at: number): DateMention | undefined => {
  const match = matchAt(dayFirstForm, text, at)
  if (!match) return undefined
  const month = months.get((match[2] ?? '').toLowerCase())
  if (month === undefined) return undefined
  const end = at + match[0].length
  const mention = mentionOf(daysIn(match[1] ?? '', month, match[3]), at, end)
  return mention?.last && /,/.test(match[1] ?? '') && !/och|and|&/i.test(match[1] ?? '')
    ? undefined
    : mention
}

const readMonthFirst = (text: string, at: number): DateMention | undefined => {
  const words = monthBefore.exec(before(text, at))
  if (!words) return undefined
  const month = months.get((words[1] ?? '').toLowerCase())
  const match = matchAt(monthFirstForm, text, at)
  if (!match || month === undefined) return undefined
  return mentionOf(
    daysIn(match[1] ?? '', month, match[2]),
    at - words[0].length,
    at + match[0].length,
  )
}

const readSlashed = (text: string, at: number): DateMention | undefined => {
  const match = matchAt(slashForm, text, at)
  if (!match || /[\d/.\p{L}]/u.test(text.charAt(at - 1))) return undefined
  const [whole, one = '', two = '', three, four, ofYear] = match
  const [left, right] = [Number(one), Number(two)]
  if (whole === roundTheClock) return undefined
  const end = at + whole.length
  if (three !== undefined) {
    const days = [named(right, left, ofYear), named(Number(four), Number(three), ofYear)]
    return mentionOf(days, at, end)
  }
  if (right > 12) return mentionOf([named(left, right, ofYear)], at, end)
  const mention = mentionOf([named(right, left, ofYear)], at, end)
  return mention && left <= 12 && left !== right ? {...mention, swappable: true} : mention
}

/** "26-27/10" */
const readSlashedDays = (text: string, at: number): DateMention | undefined => {
  const match = matchAt(slashedDaysForm, text, at)
  if (!match || /[\d/.\p{L}]/u.test(text.charAt(at - 1))) return undefined
  const [whole, from, to, month, ofYear] = match
  const days = [from, to].map((figure) => named(Number(month), Number(figure), ofYear))
  return mentionOf(days, at, at + whole.length)
}

const readDotted = (text: string, at: number): DateMention | undefined => {
  const match = matchAt(dottedForm, text, at) ?? matchAt(dottedBeforeTime, text, at)
  return match
    ? mentionOf([named(Number(match[2]), Number(match[1]), match[3])], at, at + match[0].length)
    : undefined
}

const withWordsBefore = (text: string, mention: DateMention): DateMention => {
  const words = before(text, mention.start)
  const weekday = weekdayBefore.exec(words)
  if (weekday) {
    const start = mention.start - weekday[0].length
    const number = weekdays.get((weekday[1] ?? weekday[2] ?? '').toLowerCase())
    return number === undefined ? {...mention, start} : {...mention, start, weekday: number}
  }
  const definite = articleBefore.exec(words)
  return definite ? {...mention, start: mention.start - definite[0].length} : mention
}

const shortForms = [readDayFirst, readMonthFirst, readDotted, readSlashedDays, readSlashed] as const
const longForms = [readIso] as const

/**
 * Reads the date whose first figures stand at an offset. Its words may start before them
 * ("fredag den …", "October …").
 * @param length how many figures stand there
 */
export function readDateAt(text: string, at: number, length: number): DateMention | undefined {
  for (const read of length === 4 ? longForms : length <= 2 ? shortForms : []) {
    const mention = read(text, at)
    if (mention) return withWordsBefore(text, mention)
  }
  return undefined
}
