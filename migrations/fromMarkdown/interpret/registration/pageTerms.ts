import {defined} from '../../../../content/objects/defined.ts'
import type {RegistrationLink} from '../../../../content/registration/registration.ts'
import type {Period} from '../../../../content/time/period.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {plainValue, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {readMachineDate, wallDateOf} from '../period/machineDate.ts'
import {readDates} from '../period/readMentions.ts'
import {toInstant} from '../period/zonedTime.ts'
import {momentOf} from './deadline.ts'
import {readPrice} from './price.ts'
import {sentencesOf} from './sentence.ts'
import {mayStateTerms, readTerms, type Terms} from './terms.ts'

/** What was read of a link's terms, and the paragraph that says it; none for front matter. */
export interface PlacedTerms {
  readonly values: Partial<RegistrationLink>
  readonly paragraph?: Paragraph
}

export interface Clock {
  readonly start: string | undefined
  readonly timeZone: string
  /** In whose words the page is read. */
  readonly lexicon: Lexicon
}

const valuesOfTerms = (
  {price, opens, closes, capacity, soldOut}: Terms,
  {start, timeZone}: Pick<Clock, 'start' | 'timeZone'>,
): Partial<RegistrationLink> => {
  const from = opens && momentOf(opens, 'opens', start, timeZone)
  const until = closes && momentOf(closes, 'closes', start, timeZone)
  return defined({
    opens: from,
    closes: until,
    price: price || undefined,
    capacity,
    soldOut: soldOut || undefined,
  })
}

const inText = (text: string, clock: Clock, paragraph?: Paragraph): readonly PlacedTerms[] =>
  (mayStateTerms(clock.lexicon.read(text)) ? sentencesOf(text, clock.lexicon) : []).flatMap(
    ({start, end}) => {
      const values = valuesOfTerms(readTerms(clock.lexicon.read(text.slice(start, end))), clock)
      if (Object.keys(values).length === 0) return []
      return [paragraph ? {values, paragraph} : {values}]
    },
  )

const momentIn = (
  value: YamlValue,
  edge: 'opens' | 'closes',
  {start, timeZone, lexicon}: Clock,
): string | undefined => {
  const machine = readMachineDate(value)
  if (machine) {
    const {day, time} = wallDateOf(machine, timeZone)
    return toInstant(
      day,
      time ?? (edge === 'closes' ? {hour: 23, minute: 59} : undefined),
      timeZone,
    )
  }
  const [date] = readDates(scalarText(value) ?? '', lexicon)
  return date && momentOf({date}, edge, start, timeZone)
}

/** What front matter says of price, deadline and places, under keys of their own. */
export function statedTerms(
  {frontMatter}: Pick<ParsedPage, 'frontMatter'>,
  clock: Clock,
  keys: FieldKeys,
): PlacedTerms {
  const first = (row: Field): YamlValue | undefined => valuesOf(frontMatter, keys[row])[0]?.value
  const [opens, closes] = [first('opens'), first('closes')]
  const from = opens === undefined ? undefined : momentIn(opens, 'opens', clock)
  const until = closes === undefined ? undefined : momentIn(closes, 'closes', clock)
  const price = priceIn(first('price'), clock.lexicon)
  const capacity = Number(plainValue(first('capacity')) ?? Number.NaN)
  return {
    values: defined({
      opens: from,
      closes: until,
      price: price || undefined,
      capacity: Number.isInteger(capacity) && capacity > 0 ? capacity : undefined,
      soldOut: plainValue(first('soldOut')) === true || undefined,
    }),
  }
}

/** A bare number has no currency; words that are no price are kept as a note. */
const priceIn = (value: YamlValue | undefined, lexicon: Lexicon): RegistrationLink['price'] => {
  const amount = plainValue(value)
  if (typeof amount === 'number') return amount === 0 ? {free: true} : {free: false, amount}
  const text = scalarText(value)
  return text === undefined ? undefined : (readPrice(lexicon.read(text), true) ?? {note: text})
}

/** Everything that a page says of price, deadline, places and whether they are gone. */
export function pageTerms(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  period: Period | undefined,
  timeZone: string,
  keys: FieldKeys,
  lexicon: Lexicon,
): readonly PlacedTerms[] {
  const clock = {start: period?.start, timeZone: period?.timeZone ?? timeZone, lexicon}
  const words = [keys.title, keys.excerpt, keys.ingress]
    .flatMap((names) => valuesOf(page.frontMatter, names))
    .flatMap(({value}) => (typeof value === 'string' ? inText(value, clock) : []))
  return [
    statedTerms(page, clock, keys),
    ...words,
    ...paragraphs.flatMap((paragraph) => inText(paragraph.text, clock, paragraph)),
  ]
}
