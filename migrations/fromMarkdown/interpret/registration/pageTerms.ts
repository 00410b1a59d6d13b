import {defined} from '../../../../content/objects/defined.ts'
import type {RegistrationLink} from '../../../../content/registration/registration.ts'
import {valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {readDates} from '../period/readMentions.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {momentOf} from './deadline.ts'
import {readPrice} from './price.ts'
import {sentencesOf} from './sentence.ts'
import {type Clock, statedTerms} from './statedTerms.ts'
import {mayStateTerms, readTerms} from './terms.ts'

/** What was read of a link's terms, and where the body says it; no place for front matter. */
export interface PlacedTerms {
  readonly values: Partial<RegistrationLink>
  readonly paragraph?: Paragraph
  /** The sentence that says it; none for a key of its own. */
  readonly words?: string
  /** In the paragraph's text. */
  readonly range?: Range
  /** The words of a last day that would be behind the event, or most of a year before it. */
  readonly late?: string
}

const inSentence = (sentence: Tokens, clock: Clock, isPriced: boolean): PlacedTerms => {
  const {price, opens, closes, capacity, soldOut} = readTerms(sentence)
  const from = opens && momentOf(opens, 'opens', clock)
  const until = closes && momentOf(closes, 'closes', clock)
  return {
    values: defined({
      opens: from === 'afterEvent' ? undefined : from,
      closes: until === 'afterEvent' ? undefined : until,
      price: isPriced ? price || undefined : undefined,
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
      const words = text.slice(range.start, range.end).trim()
      // What a cell of a table costs, its row says.
      const terms = inSentence(clock.lexicon.read(words), clock, paragraph?.row === undefined)
      if (Object.keys(terms.values).length === 0 && terms.late === undefined) return []
      return [{...terms, words, ...(paragraph && {paragraph, range})}]
    })

/** The price that a row of a table names, read once for all of its cells. */
const inRows = (paragraphs: readonly Paragraph[], {lexicon}: Clock): readonly PlacedTerms[] => {
  const rows = Map.groupBy(paragraphs, ({row}) => row)
  return [...rows].flatMap(([row, [paragraph]]) => {
    if (row === undefined || paragraph === undefined) return []
    const [text, heads] = [lexicon.read(row.text), lexicon.read(row.heads)]
    const isPriced = heads.has('aboutPrice')
    const price = isPriced || text.has('aboutPrice') ? readPrice(text, isPriced) : undefined
    return price === undefined ? [] : [{values: {price}, words: row.text, paragraph}]
  })
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
  /** The key says that it is about registering. */
  const besideLinks = [keys.registration, keys.tickets]
    .flatMap((names) => valuesOf(page.frontMatter, names))
    .flatMap(({value, path}) =>
      typeof value === 'string' ? inText(`${String(path.at(-1))}: ${value}`, clock) : [],
    )
  return [
    {values: statedTerms(page, clock, keys)},
    ...words,
    ...besideLinks,
    ...paragraphs.flatMap((paragraph) =>
      inText(paragraph.text, clock, paragraph, linksIn(paragraph)),
    ),
    ...inRows(paragraphs, clock),
  ]
}
