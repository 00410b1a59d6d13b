import type {Range} from '../../parse/range.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

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

/** An amount of money, and where it stands with its currency. */
export interface Amount extends Range {
  readonly amount: number
  /** ISO 4217; none where nobody can tell which of several it is. */
  readonly currency: string | undefined
}

/** Letters in front of `$` that say whose dollars they are. */
const dollars: Readonly<Record<string, string>> = {
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  HK: 'HKD',
  MX: 'MXN',
  NT: 'TWD',
  NZ: 'NZD',
  R: 'BRL',
  S: 'SGD',
  SG: 'SGD',
  US: 'USD',
}

/** Currencies whose sign is that of another as well, by the one that it is taken for. */
const alike: Readonly<Record<string, readonly string[]>> = {
  USD: 'USD CAD AUD NZD MXN HKD SGD TWD ARS CLP COP UYU JMD TTD BBD FJD NAD XCD DOP BRL'.split(' '),
  SEK: ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'],
}

const codesLike = (currency: string): readonly string[] =>
  Object.values(alike).find((codes) => codes.includes(currency)) ?? []

const codeBehind = /^\s?([A-Z]{3})(?!\p{L})/u
const codeBefore = /(?<!\p{L})([A-Z]{3})\s?$/u
const lettersBefore = /(?<!\p{L})(\p{Lu}{1,3})$/u

/** The figures beside a currency, and where both stand. */
const figuresAt = (
  text: string,
  {start, end}: Range,
): (Range & {readonly written: string}) | undefined => {
  const before = figuresBefore.exec(text.slice(Math.max(0, start - longestFigures), start))
  if (before) return {written: before[1] ?? '', start: start - before[0].length, end}
  const behind = figuresBehind.exec(text.slice(end, end + longestFigures))
  return behind ? {written: behind[1] ?? '', start, end: end + behind[0].length} : undefined
}

/** A code beside a sign that several currencies have says which is meant, and so do letters in front of it. */
const currencyAt = (
  text: string,
  mark: Mark,
  {start, end}: Range,
): Range & {readonly currency: string | undefined} => {
  const own = String(mark.value)
  const codes = codesLike(own)
  const behind = codeBehind.exec(text.slice(end, end + 5))
  if (behind?.[1] !== undefined && codes.includes(behind[1]))
    return {currency: behind[1], start, end: end + behind[0].length}
  const before = codeBefore.exec(text.slice(Math.max(0, start - 5), start))
  if (before?.[1] !== undefined && codes.includes(before[1]))
    return {currency: before[1], start: start - before[0].length, end}
  const letters =
    text.slice(mark.start, mark.end) === '$'
      ? lettersBefore.exec(text.slice(Math.max(0, mark.start - 4), mark.start))?.[1]
      : undefined
  return letters === undefined
    ? {currency: own, start, end}
    : {currency: dollars[letters], start: Math.min(start, mark.start - letters.length), end}
}

const alone = new RegExp(
  String.raw`^\s*(?:(${figures})\s?([A-Z]{3})|([A-Z]{3})\s?(${figures}))\s*$`,
)
const isCode = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

/** `1,200 JPY`: all of a text that is a price by its place. */
const codedAmount = (text: string): readonly Amount[] => {
  const [, first, codeLast, codeFirst, last] = alone.exec(text) ?? []
  const code = codeLast ?? codeFirst
  return code === undefined || !isCode(code)
    ? []
    : [{amount: decimal(first ?? last ?? ''), currency: code, start: 0, end: text.length}]
}

/** The amounts of money that a text names, in order. */
export function amountsIn({text}: Tokens, marks: readonly Mark[]): readonly Amount[] {
  const found: Amount[] = []
  for (const mark of marks) {
    const beside = figuresAt(text, mark)
    if (beside === undefined || beside.start < (found.at(-1)?.end ?? 0)) continue
    found.push({amount: decimal(beside.written), ...currencyAt(text, mark, beside)})
  }
  return found.length > 0 ? found : codedAmount(text)
}
