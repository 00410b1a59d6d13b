import type {YamlValue} from '../../../../psych/index.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {readDuration} from './duration.ts'

/** How long something is, and which token stands behind the words that say so. */
interface Length {
  readonly minutes: number
  readonly next: number
}

const longestMinutes = 24 * 60

const amountAt = (text: Tokens, at: number): Length | undefined => {
  const [first, mark, fraction] = text.tokens.slice(at, at + 3)
  if (first?.kind !== 'number') {
    const count = text.at('count', at)
    const value = Number(count?.value ?? 0)
    return count === undefined || value === 0 ? undefined : {minutes: value, next: count.next}
  }
  const isDecimal =
    fraction?.kind === 'number' && fraction.word.length <= 2 && '.,'.includes(mark?.word ?? ' ')
  return isDecimal
    ? {minutes: Number(`${first.word}.${fraction.word}`), next: at + 3}
    : {minutes: Number(first.word), next: at + 1}
}

/** The length that words say from a token on: "90 min", "1 h 30", "1,5 Stunden", "two hours". */
export function lengthAt(text: Tokens, at: number): Length | undefined {
  const amount = amountAt(text, at)
  const unit = amount && text.at('length', amount.next)
  if (amount === undefined || unit === undefined) return undefined
  const ofUnit = Number(unit.value)
  const behind = text.tokens[unit.next]
  const isRest = ofUnit === 60 && behind?.kind === 'number' && behind.word.length <= 2
  const restUnit = isRest ? text.at('length', unit.next + 1) : undefined
  const minutes = amount.minutes * ofUnit + (isRest ? Number(behind.word) : 0)
  const next = restUnit?.next ?? (isRest ? unit.next + 1 : unit.next)
  return Number.isInteger(minutes) && minutes > 0 && minutes <= longestMinutes
    ? {minutes, next}
    : undefined
}

/** A value that is a length and nothing else, in signs of units or in words. */
export function readLength(value: YamlValue, lexicon: Lexicon): number | undefined {
  const minutes = readDuration(value)
  if (minutes !== undefined) return minutes
  const read = lexicon.read(scalarText(value) ?? '')
  const length = lengthAt(read, read.at('about', 0)?.next ?? 0)
  const rest = read.tokens.slice(length?.next)
  return length !== undefined && rest.every(({word}) => word === '.') ? length.minutes : undefined
}

/**
 * The length that a programme's line has behind a mark: "Knots (30 min)", "Knots – talk, 1 h". None is
 * stated by a range: "talks, 10–15 min".
 */
export function lengthBehindMark(text: Tokens): number | undefined {
  for (const [at, {kind}] of text.tokens.entries()) {
    const before = text.tokens[text.before('about', at)?.first ?? at]
    const behind = before === undefined ? at : text.tokens.indexOf(before)
    const mark = text.tokens[behind - 1]
    if (kind !== 'number' || mark === undefined || !'([,-|'.includes(mark.word)) continue
    if (text.tokens[behind - 2]?.kind === 'number') continue
    const length = lengthAt(text, at)
    const next = length && text.tokens[length.next]
    if (length !== undefined && (next === undefined || next.kind === 'sign')) return length.minutes
  }
  return undefined
}
