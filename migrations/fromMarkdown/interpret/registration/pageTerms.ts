import {defined} from '../../../../content/objects/defined.ts'
import type {RegistrationLink} from '../../../../content/registration/registration.ts'
import {valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {momentOf} from './deadline.ts'
import {readPrice} from './price.ts'
import {sentencesOf} from './sentence.ts'
import {type Clock, statedTerms} from './statedTerms.ts'
import {mayStateTerms, readTerms, type Terms} from './terms.ts'

/** What was read of a link's terms, and the paragraph that says it; none for front matter. */
export interface PlacedTerms {
  readonly values: Partial<RegistrationLink>
  readonly paragraph?: Paragraph
  /** The sentence that says it; none for a key of its own. */
  readonly words?: string
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
      const words = text.slice(start, end).trim()
      const {price, ...terms} = readTerms(clock.lexicon.read(words))
      // What a cell of a table costs, its row says.
      const own = paragraph?.row === undefined ? defined({price}) : {}
      const values = valuesOfTerms({...terms, ...own}, clock)
      if (Object.keys(values).length === 0) return []
      return [{values, words, ...defined({paragraph})}]
    },
  )

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

/** Everything that a page says of price, deadline, places and whether they are gone. */
export function pageTerms(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  clock: Clock,
  keys: FieldKeys,
): readonly PlacedTerms[] {
  const words = [keys.title, keys.excerpt, keys.ingress]
    .flatMap((names) => valuesOf(page.frontMatter, names))
    .flatMap(({value}) => (typeof value === 'string' ? inText(value, clock) : []))
  return [
    {values: statedTerms(page, clock, keys)},
    ...words,
    ...paragraphs.flatMap((paragraph) => inText(paragraph.text, clock, paragraph)),
    ...inRows(paragraphs, clock),
  ]
}
