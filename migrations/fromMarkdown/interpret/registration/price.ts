import {defined} from '../../../../content/objects/defined.ts'
import type {Price} from '../../../../content/registration/registration.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {type Amount, amountsIn} from './amounts.ts'

const freeForSome = pattern('freeWord forWord !everyone')
const negated = pattern('negation _? freeWord')
/** "Cost: free", "Kosten: keine" */
const labelled = pattern('^ ~ aboutPrice [:] ~ (freeWord | negation) ~ $')
const nothing = pattern('^ ~ negation ~ $')

const amountsOf = (text: Tokens): readonly Amount[] => amountsIn(text, text.all('currency'))

/** A sentence this short is about the event: "Helt gratis!" */
const shortest = 40

/** Whether something is free that is no coffee and no software. */
const saysFree = (sentence: Tokens): boolean =>
  sentence.has('free', 'freeWord') && !sentence.has('freeThing') && !negated.fits(sentence)

/** What is free is the event. */
const isFree = (sentence: Tokens, isLabelled: boolean): boolean =>
  labelled.fits(sentence) ||
  (isLabelled && nothing.fits(sentence)) ||
  (saysFree(sentence) &&
    (isLabelled ||
      (sentence.has('free') &&
        (sentence.has('aboutTakingPart') || sentence.text.length <= shortest))))

/**
 * Reads the price of taking part from a sentence. Of several prices, of one that is free for some, and of
 * one in a currency that nobody can tell, only the words are kept.
 * @param isLabelled whether the text is a price by its place, such as the key `price`: what else it says stays
 *   beside the price
 */
export function readPrice(sentence: Tokens, isLabelled = false): Price | undefined {
  const note = sentence.text.trim()
  const priced = isLabelled || (sentence.has('aboutPrice') && !sentence.has('otherMoney'))
  const [first, ...more] = priced ? amountsOf(sentence) : []
  const forSome = freeForSome.fits(sentence)
  if (first !== undefined) {
    const {amount, currency} = first
    if (more.length > 0 || forSome || currency === undefined) return {note}
    if (amount === 0) return {free: true}
    if (saysFree(sentence)) return {note}
    const saysMore = isLabelled && !onlyPrices(sentence)
    return {free: false, amount, currency, ...defined({note: saysMore ? note : undefined})}
  }
  if (!isFree(sentence, isLabelled)) return undefined
  if (forSome) return {note}
  return {free: true, ...defined({note: isLabelled && !onlyPrices(sentence) ? note : undefined})}
}

const wordsOfPrice = ['free', 'freeWord', 'negation', 'aboutPrice'] as const

/** Whether words say nothing but prices: all of them are in what `readPrice` makes of them. */
export function onlyPrices(text: Tokens): boolean {
  const marks = [...amountsOf(text), ...wordsOfPrice.flatMap((concept) => text.all(concept))]
  return text.outside(marks).every(({kind}) => kind === 'sign')
}
