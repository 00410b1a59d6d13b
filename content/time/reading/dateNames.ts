import {dateFormat} from '../dateFormat.ts'
import {wholeDate} from '../momentText.ts'

/** What a word in a date means. Months count from 1, weekdays from Monday as 1. */
export interface DateNames {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** Names of weekdays of more than one word. */
  readonly phrases: readonly string[]
  /** Words that stand between the parts of a date: "kl", "um", "de". */
  readonly fillers: ReadonlySet<string>
}

/** Languages whose words are read on every site, beside those of the site itself. */
const tags =
  'en sv nb nn da fi is de nl fr es pt it ca gl pl cs sk sl hr bs sr uk ru be bg mk ro hu et lv lt el sq tr mt cy ga lb fo se'.split(
    ' ',
  )

/** Written by hand where formats of `Intl` have no such word. */
const moreFillers = [
  'kl',
  'klo',
  'kello',
  'den',
  'the',
  'of',
  'at',
  'on',
  'om',
  'uhr',
  'hrs',
  'h',
  'o’clock',
] as const

type Kind = 'months' | 'weekdays'
type Width = 'long' | 'short'
type Named = readonly [name: string, value: number]

/** A week that begins on a Monday, and the middle of each month. */
const dates: Readonly<Record<Kind, readonly number[]>> = {
  weekdays: Array.from({length: 7}, (_, index) => Date.UTC(2024, 0, 1 + index)),
  months: Array.from({length: 12}, (_, index) => Date.UTC(2024, index, 15)),
}

/** As words are compared: small letters, one way of writing each, no full stop at the end. */
export function plainWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[.,]$/u, '')
}

const part = (parts: readonly Intl.DateTimeFormatPart[], type: string): string =>
  parts.find((one) => one.type === type)?.value ?? ''

/** Names alone and beside a day, where many languages have another form. */
const namesIn = (tag: string, kind: Kind, width: Width): readonly Named[] => {
  const type = kind === 'months' ? 'month' : 'weekday'
  const alone = dateFormat(tag, {timeZone: 'UTC', [type]: width})
  const beside = dateFormat(tag, {...wholeDate, timeZone: 'UTC', [type]: width})
  return dates[kind].flatMap((date, index) =>
    [alone.format(date), part(beside.formatToParts(date), type)]
      .map(plainWord)
      .filter((name) => /^\p{L}[^\d]*$/u.test(name))
      .map((name): Named => [name, index + 1]),
  )
}

const fillersIn = (tag: string): readonly string[] =>
  dateFormat(tag, {timeZone: 'UTC', dateStyle: 'full', timeStyle: 'short'})
    .formatToParts(dates.months[0])
    .filter(({type}) => type === 'literal')
    .flatMap(({value}) => value.match(/\p{L}+/gu) ?? [])
    .map(plainWord)

/** Names that all languages with such a name understand alike. */
const agreed = (names: readonly Named[]): readonly Named[] => {
  const values = new Map<string, Set<number>>()
  for (const [name, value] of names) values.set(name, (values.get(name) ?? new Set()).add(value))
  return names.filter(([name]) => values.get(name)?.size === 1)
}

const readNames = (own: readonly string[]): DateNames => {
  const meanings = new Map<string, {readonly kind: Kind; readonly value: number}>()
  const learn = (kind: Kind, names: readonly Named[]): void => {
    for (const [name, value] of names) {
      if (!meanings.has(name)) meanings.set(name, {kind, value})
    }
  }
  for (const tag of own) {
    for (const width of ['long', 'short'] as const) {
      learn('months', namesIn(tag, 'months', width))
      learn('weekdays', namesIn(tag, 'weekdays', width))
    }
  }
  for (const width of ['long', 'short'] as const) {
    learn('months', agreed(tags.flatMap((tag) => namesIn(tag, 'months', width))))
  }
  learn('weekdays', agreed(tags.flatMap((tag) => namesIn(tag, 'weekdays', 'long'))))
  const of = (kind: Kind): ReadonlyMap<string, number> =>
    new Map(
      [...meanings].flatMap(([name, meaning]) =>
        meaning.kind === kind ? [[name, meaning.value] as const] : [],
      ),
    )
  const weekdays = of('weekdays')
  return {
    months: of('months'),
    weekdays,
    phrases: [...weekdays.keys()].filter((name) => name.includes(' ')),
    fillers: new Set([...moreFillers, ...[...own, ...tags].flatMap(fillersIn)]),
  }
}

const read = new Map<string, DateNames>()

/**
 * The names of months and weekdays in all languages that are known here, from `Intl`. Where one name
 * means two months (*listopad*), `languages` (BCP 47 tags) say which, the first before the others;
 * then English does, and otherwise the name means nothing.
 */
export function dateNames(languages: readonly string[]): DateNames {
  const own = Intl.DateTimeFormat.supportedLocalesOf([...languages, 'en'])
  const key = own.join(' ')
  const names = read.get(key) ?? readNames(own)
  read.set(key, names)
  return names
}
