import {defined} from '../../../../content/objects/defined.ts'
import type {RegistrationLink} from '../../../../content/registration/registration.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {plainValue, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {readMachineDate, wallDateOf} from '../period/machineDate.ts'
import {readDates} from '../period/readMentions.ts'
import {toInstant} from '../period/zonedTime.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {type EventTime, momentOf} from './deadline.ts'
import {readPrice} from './price.ts'
import {sentencesOf} from './sentence.ts'
import {mayStateTerms, readTerms, saysSoldOut} from './terms.ts'

/** What was read of a link's terms, and where the body says it; no place for front matter. */
export interface PlacedTerms {
  readonly values: Partial<RegistrationLink>
  readonly paragraph?: Paragraph
  /** In the paragraph's text. */
  readonly range?: Range
  /** The words of a last day that would be behind the event, or most of a year before it. */
  readonly late?: string
}

export interface Clock extends EventTime {
  /** In whose words the page is read. */
  readonly lexicon: Lexicon
}

const inSentence = (sentence: Tokens, clock: Clock): PlacedTerms => {
  const {price, opens, closes, capacity, soldOut} = readTerms(sentence)
  const from = opens && momentOf(opens, 'opens', clock)
  const until = closes && momentOf(closes, 'closes', clock)
  return {
    values: defined({
      opens: from === 'afterEvent' ? undefined : from,
      closes: until === 'afterEvent' ? undefined : until,
      price: price || undefined,
      capacity,
      soldOut: soldOut || undefined,
    }),
    ...defined({late: until === 'afterEvent' ? sentence.text.trim() : undefined}),
  }
}

/** A sentence with several links and several days is cut, so that each day is with its link. */
const clausesOf = (
  text: string,
  sentence: Range,
  links: readonly Range[],
  lexicon: Lexicon,
): readonly Range[] => {
  const own = links.filter(({start, end}) => start >= sentence.start && end <= sentence.end)
  const dates = own.length < 2 ? [] : readDates(text.slice(sentence.start, sentence.end), lexicon)
  const [date] = dates
  if (date === undefined || dates.length < 2) return [sentence]
  const [first] = own
  const isBehind = first !== undefined && sentence.start + date.start >= first.end
  const cuts = own.slice(isBehind ? 1 : 0, isBehind ? undefined : -1)
  const edges = cuts.map(({start, end}) => (isBehind ? start : end))
  return [sentence.start, ...edges].map((start, index) => ({
    start,
    end: edges[index] ?? sentence.end,
  }))
}

const inText = (
  text: string,
  clock: Clock,
  paragraph?: Paragraph,
  links: readonly Range[] = [],
): readonly PlacedTerms[] =>
  (mayStateTerms(clock.lexicon.read(text)) ? sentencesOf(text, clock.lexicon) : [])
    .flatMap((sentence) => clausesOf(text, sentence, links, clock.lexicon))
    .flatMap((range) => {
      const terms = inSentence(clock.lexicon.read(text.slice(range.start, range.end)), clock)
      if (Object.keys(terms.values).length === 0 && terms.late === undefined) return []
      return [paragraph ? {...terms, paragraph, range} : terms]
    })

const momentIn = (
  value: YamlValue,
  edge: 'opens' | 'closes',
  {lexicon, ...event}: Clock,
): string | 'afterEvent' | undefined => {
  const {timeZone} = event
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
  return date && momentOf({date}, edge, event)
}

/** `true`, "yes", or words for it under a key such as `status`. */
const isSaid = (value: YamlValue | undefined, lexicon: Lexicon): boolean => {
  const words = lexicon.read(scalarText(value) ?? '')
  return plainValue(value) === true || yes.fits(words) || saysSoldOut(words)
}

const yes = pattern('^ ~ yes ~ $')

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
      opens: from === 'afterEvent' ? undefined : from,
      closes: until === 'afterEvent' ? undefined : until,
      price: price || undefined,
      capacity: Number.isInteger(capacity) && capacity > 0 ? capacity : undefined,
      soldOut: isSaid(first('soldOut'), clock.lexicon) || undefined,
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

/** Where the words of a paragraph's links for registering stand in it. */
export type LinksIn = (paragraph: Paragraph) => readonly Range[]

/** Everything that a page says of price, deadline, places and whether they are gone. */
export function pageTerms(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  clock: Clock,
  keys: FieldKeys,
  linksIn: LinksIn,
): readonly PlacedTerms[] {
  const words = [keys.title, keys.excerpt, keys.ingress]
    .flatMap((names) => valuesOf(page.frontMatter, names))
    .flatMap(({value}) => (typeof value === 'string' ? inText(value, clock) : []))
  return [
    statedTerms(page, clock, keys),
    ...words,
    ...paragraphs.flatMap((paragraph) =>
      inText(paragraph.text, clock, paragraph, linksIn(paragraph)),
    ),
  ]
}
