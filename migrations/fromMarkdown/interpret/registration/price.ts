import type {Price} from '../../../../content/registration/registration.ts'
import type {Range} from '../../parse/range.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

const freeForSome = pattern('freeWord forWord !everyone')
const negated = pattern('negation _? freeWord')

const figures = String.raw`\d{1,3}(?:[ \u00A0.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`
const figuresBefore = new RegExp(String.raw`(?<![\d.,])(${figures})\s?$`)
const figuresBehind = new RegExp(String.raw`^\s?(${figures})`)
/** "1 200 000,50", with a space before the currency. */
const longestFigures = 16

/** "1 200,50" and "1,200.50" are both 1200.5. */
const decimal = (written: string): number => {
  const plain = written.replaceAll(/[\s\u00A0]/g, '').replace(/[.,](\d{1,2})$/, '#$1')
  return Number(plain.replaceAll(/[.,]/g, '').replace('#', '.'))
}

interface Amount extends Range {
  readonly figures: string
}

/** The figures beside a currency, and where both stand. */
const amountRange = ({text}: Tokens, {start, end}: Mark): Amount | undefined => {
  const before = figuresBefore.exec(text.slice(Math.max(0, start - longestFigures), start))
  if (before) return {figures: before[1] ?? '', start: start - before[0].length, end}
  const behind = figuresBehind.exec(text.slice(end, end + longestFigures))
  return behind ? {figures: behind[1] ?? '', start, end: end + behind[0].length} : undefined
}

const amountAt = (text: Tokens, mark: Mark): Price | undefined => {
  const amount = amountRange(text, mark)
  return amount === undefined
    ? undefined
    : {free: false, amount: decimal(amount.figures), currency: String(mark.value)}
}

const amountsIn = (text: Tokens): readonly Price[] =>
  text.all('currency').flatMap((mark) => amountAt(text, mark) ?? [])

/** A sentence this short is about the event: "Helt gratis!" */
const shortest = 40

/** What is free is the event, not the coffee or the software. */
const isFree = (sentence: Tokens, isLabelled: boolean): boolean =>
  (sentence.has('free') || (isLabelled && sentence.has('freeWord'))) &&
  !sentence.has('freeThing') &&
  !negated.fits(sentence) &&
  (isLabelled || sentence.has('aboutTakingPart') || sentence.text.length <= shortest)

/**
 * Reads the price of taking part from a sentence. Of several prices, or one that is free for some,
 * only the words are kept.
 * @param isLabelled whether the text is a price by its place, such as the key `price`
 */
export function readPrice(sentence: Tokens, isLabelled = false): Price | undefined {
  const priced = isLabelled || (sentence.has('aboutPrice') && !sentence.has('otherMoney'))
  const [first, ...more] = priced ? amountsIn(sentence) : []
  const forSome = freeForSome.fits(sentence)
  if (first && (more.length > 0 || forSome)) return {note: sentence.text.trim()}
  if (first) return first.amount === 0 ? {free: true} : first
  if (!isFree(sentence, isLabelled)) return undefined
  return forSome ? {note: sentence.text.trim()} : {free: true}
}

/** Whether words say nothing but prices: all of them are in what `readPrice` makes of them. */
export function onlyPrices(text: Tokens): boolean {
  const amounts = text.all('currency').flatMap((mark) => amountRange(text, mark) ?? [])
  const marks = [...amounts, ...text.all('free'), ...text.all('aboutPrice')]
  return text.outside(marks).every(({kind}) => kind === 'sign')
}
