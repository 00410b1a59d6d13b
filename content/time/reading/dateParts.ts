import {type DateNames, plainWord} from './dateNames.ts'

/** What stands in a written moment, before anybody asks whether there is such a day. */
export interface DateParts {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
  /** 1 is Monday. */
  readonly weekday?: number
  /** Words that no date has, such as a zone: "GMT+1". */
  readonly rest: string
}

type Found = Partial<Omit<DateParts, 'rest'>>

interface Reader {
  readonly pattern: RegExp
  readonly take: (found: readonly string[]) => Found | undefined
}

const fullYear = (digits: string): number =>
  digits.length <= 2 ? 2000 + Number(digits) : Number(digits)

const hourOf = (hour: string, half: string | undefined): number => {
  const value = Number(hour)
  if (half === undefined || half === '') return value
  return half.startsWith('p') ? (value % 12) + 12 : value % 12
}

/** By what is most sure of itself. `#12#` is the name of a month. */
const dateReaders: readonly Reader[] = [
  {
    pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u,
    take: ([, year = '', , month, day]) => ({
      year: fullYear(year),
      month: Number(month),
      day: Number(day),
    }),
  },
  {
    pattern: /(?<![\d:])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d\d)(?![\d:])/u,
    take: ([, day, , month, year = '']) => ({
      day: Number(day),
      month: Number(month),
      year: fullYear(year),
    }),
  },
  {
    pattern: /(?<![\d:.])(\d{1,2})\.? ?#(\d+)# ?(\d{4}(?!\d))?/u,
    take: ([, day, month, year]) => ({
      day: Number(day),
      month: Number(month),
      ...(year === undefined ? {} : {year: Number(year)}),
    }),
  },
  {
    pattern: /(?<!\d)(\d{4})?\.? ?#(\d+)# (\d{1,2})(?![\d:])(?: (\d{4})(?!\d))?/u,
    take: ([, before, month, day, after]) => ({
      day: Number(day),
      month: Number(month),
      ...(before === undefined && after === undefined ? {} : {year: Number(before ?? after)}),
    }),
  },
  {
    pattern: /(?<![\d:])(\d{1,2})\/(\d{1,2})(?![\d:/])/u,
    take: ([, day, month]) => ({day: Number(day), month: Number(month)}),
  },
  {
    pattern: /(?<![\d:.])(\d{1,2})\.(\d{1,2})\.?(?= \d{1,2}[:.]\d\d(?!\d))/u,
    take: ([, day, month]) => ({day: Number(day), month: Number(month)}),
  },
]

const timeReaders: readonly Reader[] = [
  {
    pattern:
      /(?<![\d:.])(\d{1,2})[:.](\d\d)(?::\d\d(?:\.\d+)?)? ?(am|pm|a\.m|p\.m)?(?![\p{L}\d:])\.?/u,
    take: ([, hour = '', minute, half]) => ({hour: hourOf(hour, half), minute: Number(minute)}),
  },
  {
    pattern: /(?<![\d:.])(\d{1,2}) ?(am|pm|a\.m|p\.m)(?!\p{L})\.?/u,
    take: ([, hour = '', half]) => ({hour: hourOf(hour, half), minute: 0}),
  },
  {
    pattern: /(?<![\d:.])(\d{1,2})(?![\d:.])/u,
    take: ([, hour]) => ({hour: Number(hour), minute: 0}),
  },
]

const takeFirst = (text: string, readers: readonly Reader[]): readonly [Found, string] => {
  for (const {pattern, take} of readers) {
    const match = pattern.exec(text)
    const found = match === null ? undefined : take(match)
    if (match !== null && found !== undefined) return [found, text.replace(match[0], ' ')]
  }
  return [{}, text]
}

const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\d{4}-\d\d-\d\d)t(?=\d)/u, '$1 ')
    .replace(/(\d)(?::[ae]|st|nd|rd|th|º|ª)(?!\p{L})/gu, '$1')
    .replace(/(\d) ?h ?(\d\d)(?!\d)/gu, '$1:$2')
    .replace(/(\d)(?=(?:uhr|hrs?|h)(?!\p{L}))/gu, '$1 ')
    .replace(/[,;()\s]+/gu, ' ')
    .trim()

const zoneOffset = /(?:gmt|utc) ?[+−-]\d{1,2}(?:[:.]\d\d)?/u

const isHalf = (word: string): boolean => /^[ap]\.?m$/u.test(word)

/** @param text As somebody wrote it. */
export function dateParts(
  text: string,
  {months, weekdays, phrases, fillers}: DateNames,
): DateParts {
  const whole = tidied(text)
  const offset = zoneOffset.exec(whole)?.[0]
  let weekday: number | undefined
  const rest: string[] = offset === undefined ? [] : [offset]
  const known = phrases.reduce(
    (sofar, phrase) => {
      if (!sofar.includes(phrase)) return sofar
      weekday = weekdays.get(phrase)
      return sofar.replace(phrase, ' ')
    },
    whole.replace(offset ?? '', ' '),
  )
  const marked = known.replace(/\p{L}[\p{L}\p{M}’'-]*(?:\.\p{L})?\.?/gu, (written, at: number) => {
    const word = plainWord(written)
    const month = months.get(word)
    if (isHalf(word) && /\d ?$/u.test(known.slice(0, at))) return written
    if (month !== undefined) return ` #${month}# `
    if (weekdays.has(word)) weekday = weekdays.get(word)
    else if (!fillers.has(word)) rest.push(written)
    return ' '
  })
  const [date, afterDate] = takeFirst(marked.replace(/ +/gu, ' ').trim(), dateReaders)
  const [time, afterTime] = takeFirst(afterDate.replace(/ +/gu, ' ').trim(), timeReaders)
  const unread = afterTime.replace(/[\s.,:–-]+/gu, ' ').trim()
  return {
    ...date,
    ...time,
    ...(weekday === undefined ? {} : {weekday}),
    rest: [
      ...(unread === '' ? [] : [unread.replaceAll(/#\d+#/gu, '').trim() || unread]),
      ...rest,
    ].join(' '),
  }
}
