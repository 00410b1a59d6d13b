import {defined} from '../../../../content/objects/defined.ts'
import type {RegistrationLink} from '../../../../content/registration/registration.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {asFrontMatter} from '../../mapping/asFrontMatter.ts'
import {plainValue, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'
import {readMachineDate, wallDateOf} from '../period/machineDate.ts'
import {toInstant} from '../period/zonedTime.ts'
import {saysYes} from '../tokens/saysYes.ts'
import {type EventTime, momentOf} from './deadline.ts'
import {readPrice} from './price.ts'
import {firstMoment} from './statedMoment.ts'
import {capacityAlone, saysSoldOut} from './terms.ts'

export interface Clock extends EventTime {
  /** In whose words the page is read. */
  readonly lexicon: Lexicon
}

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
  const stated = firstMoment(lexicon.read(scalarText(value) ?? ''))
  return stated && momentOf(stated, edge, event)
}

/** `true`, "yes", or words for it under a key such as `status`. */
const isSaid = (value: YamlValue | undefined, lexicon: Lexicon): boolean => {
  const words = lexicon.read(scalarText(value) ?? '')
  return plainValue(value) === true || saysYes(words) || saysSoldOut(words)
}

export const termFields = ['opens', 'closes', 'price', 'capacity', 'soldOut'] as const
export type TermField = (typeof termFields)[number]

/** What front matter says of price, deadline and places, under keys of their own. */
export function statedTerms(
  {frontMatter}: Pick<ParsedPage, 'frontMatter'>,
  clock: Clock,
  keys: Pick<FieldKeys, TermField | 'status'>,
): Pick<Partial<RegistrationLink>, TermField> {
  const first = (row: TermField): YamlValue | undefined =>
    valuesOf(frontMatter, keys[row])[0]?.value
  const [opens, closes] = [first('opens'), first('closes')]
  const from = opens === undefined ? undefined : momentIn(opens, 'opens', clock)
  const until = closes === undefined ? undefined : momentIn(closes, 'closes', clock)
  const [priced] = valuesOf(frontMatter, keys.price)
  const price = priceIn(priced?.value, clock.lexicon, String(priced?.path.at(-1) ?? ''))
  const capacity = capacityIn(first('capacity'))
  return defined({
    opens: from === 'afterEvent' ? undefined : from,
    closes: until === 'afterEvent' ? undefined : until,
    price: price || undefined,
    capacity,
    soldOut:
      isSaid(first('soldOut'), clock.lexicon) ||
      valuesOf(frontMatter, keys.status).some(({value}) =>
        saysSoldOut(clock.lexicon.read(scalarText(value) ?? '')),
      ) ||
      undefined,
  })
}

const capacityIn = (value: YamlValue | undefined): number | undefined => {
  const plain = plainValue(value)
  const capacity = typeof plain === 'number' ? plain : capacityAlone(scalarText(value) ?? '')
  return Number.isInteger(capacity) && (capacity ?? 0) > 0 ? capacity : undefined
}

/**
 * A price under a key of its own. A bare number has no currency; words that are no price are kept as a note.
 * @param key may say what it is of which the words say that it is free: `ingresso: libero`
 */
export function priceIn(
  value: YamlValue | undefined,
  lexicon: Lexicon,
  key = '',
): RegistrationLink['price'] {
  const amount = plainValue(value)
  if (typeof amount === 'number') return amount === 0 ? {free: true} : {free: false, amount}
  const text = scalarText(value)
  if (text === undefined) return undefined
  const price = readPrice(lexicon.read(text), true)
  // A currency is one language's, but what is free is so in all.
  const inAny = price ?? readPrice(everyLexicon().read(text), true)
  const free = inAny ?? readPrice(everyLexicon().read(`${key} ${text}`), true)
  if (price !== undefined) return price
  return free?.free === true ? {...free, ...defined({note: free.note && text})} : {note: text}
}

type Row = Readonly<Record<string, YamlValue>>

/** The keys under which a row of links says terms of its own. */
export function rowKeys(keys: FieldKeys): Pick<FieldKeys, TermField | 'status'> {
  const of = (field: TermField) => [...memberNames.terms[field], ...keys[field]]
  return {
    opens: of('opens'),
    closes: of('closes'),
    price: of('price'),
    capacity: of('capacity'),
    soldOut: of('soldOut'),
    status: keys.status,
  }
}

/** What a row of links says of price, deadline and places of that link alone. */
export function rowTerms(
  row: Row,
  {frontMatter}: Pick<ParsedPage, 'frontMatter'>,
  clock: Clock,
  keys: FieldKeys,
): ReturnType<typeof statedTerms> {
  return statedTerms({frontMatter: asFrontMatter(row, frontMatter.place)}, clock, rowKeys(keys))
}
