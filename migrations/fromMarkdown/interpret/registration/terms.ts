import {defined} from '../../../../content/objects/defined.ts'
import type {Price} from '../../../../content/registration/registration.ts'
import {everyLexicon} from '../lexicon/lexicon.ts'
import {isOtherRegistering, registers} from '../links/linkWords.ts'
import {type Pattern, pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {readPrice} from './price.ts'
import {momentOf, readOpening, type StatedMoment} from './statedMoment.ts'

/** What a sentence says of how to register, besides where. */
export interface Terms {
  readonly price?: Price
  /** Day, with a time if one is stated, until or from which one can register. */
  readonly closes?: StatedMoment
  readonly opens?: StatedMoment
  readonly capacity?: number
  readonly soldOut?: true
}

const ofTerms = [
  'free',
  'freeWord',
  'aboutPrice',
  'soldOut',
  'fullWord',
  'counted',
  'capacityLead',
  'capacityLabel',
] as const

/**
 * Whether a text can say anything of the terms at all; most paragraphs cannot, and are done with in
 * one cheap look.
 */
export function mayStateTerms(text: Tokens): boolean {
  return registers(text) || text.has(...ofTerms)
}

/** Until when a price holds, helpers or talks are wanted, or one had better register. */
const isOtherDeadline = (sentence: Tokens): boolean =>
  sentence.has('earlyBird', 'advised', 'callForProposals') ||
  isOtherRegistering(sentence) ||
  sentence.all('currency').length > 1

const capacities = pattern(`capacityLabel ([:] | isWord)? _{0,2} [.]? # ![.:/-] !month |
  capacityLead [(.]? _{0,2} (# | count) [)]? piece? counted | # counted _? capacityLead |
  (^ ~ | hasWord | [,(]) (# | count) seatWord (seatsLeft | [)] | ~ $) | ^ ~ capacityLead [.]? # ~ $ |
  spaceFor about? # ([,.!] | $) | seatWord isWord _ [(] # [)]`)
const alone = pattern('^ ~ capacityLead? [.]? # [.]? piece? (counted | seatWord)? ~ $')

/** How many can take part, as a sentence says. */
const capacityOf = (sentence: Tokens): number | undefined => figuresIn(capacities, sentence)

/** How many can take part, in words that say nothing else: "30", "max. 40 people". */
export function capacityAlone(words: string): number | undefined {
  return figuresIn(alone, everyLexicon().read(words))
}

const figuresIn = (form: Pattern, sentence: Tokens): number | undefined => {
  if (sentence.has('aboutPart')) return undefined
  const fit = form.in(sentence)
  if (fit === undefined) return undefined
  const figures = sentence.tokens.slice(fit.first, fit.next).find(({kind}) => kind === 'number')
  if (figures === undefined) {
    const count = sentence.all('count').find(({first}) => first >= fit.first && first < fit.next)
    return Number(count?.value ?? 0) || undefined
  }
  return figures.word.length > 5 ? undefined : Number(figures.word)
}

const full = pattern('theEvent isWord _{0,2} fullWord ~ $ | ^ ~ (update ~){0,1} fullWord ~ $')

/** Whether no place is left: "Sold out!", "The workshop is full." */
export function saysSoldOut(sentence: Tokens): boolean {
  const marks = sentence.all('soldOut')
  const isIn = (start: number) => marks.some((mark) => start >= mark.start && start < mark.end)
  return (
    (marks.length > 0 || full.fits(sentence)) &&
    !sentence.all('notSoldOut').some(({start}) => !isIn(start))
  )
}

/** Reads a sentence of an event's page for what it says of registering. */
export function readTerms(sentence: Tokens): Terms {
  const isOf = registers(sentence)
  const {opens, closes: closesBehind} = isOf ? readOpening(sentence) : {}
  const until = opens === undefined ? momentOf(sentence, 'deadline') : closesBehind
  const closes = isOf && !isOtherDeadline(sentence) ? until : undefined
  const soldOut = saysSoldOut(sentence)
  return defined({
    price: readPrice(sentence),
    opens,
    closes,
    capacity: capacityOf(sentence),
    soldOut: soldOut || undefined,
  })
}
