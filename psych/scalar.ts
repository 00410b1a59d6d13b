import {timestampOf} from './timestamp.ts'
import type {YamlValue} from './value.ts'

type Reading = readonly [pattern: RegExp, read: (text: string) => YamlValue | undefined]

const words = /(?<![^\n])[^\d.:-]?[\p{Alphabetic}_ \t\r\n\f\v!@#$%^&*(){}<>|/\\~;=]+/u
const sixty = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/
const sixtyWithFraction = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$/
const float = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/
const integer =
  /^(?:[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)$/

const keywords: ReadonlyMap<string, YamlValue> = new Map<string, YamlValue>([
  ['~', null],
  ['null', null],
  ['yes', true],
  ['true', true],
  ['on', true],
  ['no', false],
  ['false', false],
  ['off', false],
])

/** A Ruby symbol, which a page shows by its name. */
const symbolName = (text: string): string => {
  const quoted = /^:(["'])(.*)\1/.exec(text)?.[2]
  return (quoted ?? text).replace(/^:/, '')
}

/** As Psych counts: `12:30` has hours and minutes, hence 45,000. */
const baseSixty = (text: string): number =>
  text
    .replaceAll('_', '')
    .split(':')
    .reduce((sum, part, index) => sum + Number(part) * 60 ** Math.abs(index - 2), 0)

const floatOf = (text: string): YamlValue | undefined => {
  const value = Number(text.replaceAll(/[,_]/g, '').replace(/\.(?=[eE]|$)/, ''))
  return /^[-+]?\.$/.test(text) || Number.isNaN(value) ? undefined : value
}

const integerOf = (text: string): YamlValue | undefined => {
  const plain = text.replaceAll(/[,_+]/g, '').toLowerCase()
  const negative = plain.startsWith('-')
  const digits = (negative ? plain.slice(1) : plain).replace(/^0(?=[0-7])/, '0o')
  try {
    const value = negative ? -BigInt(digits) : BigInt(digits)
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  } catch {
    return undefined
  }
}

const readings: readonly Reading[] = [
  [/^-?\d{4}-/, timestampOf],
  [/^\+?\.inf$/i, () => Number.POSITIVE_INFINITY],
  [/^-\.inf$/i, () => Number.NEGATIVE_INFINITY],
  [/^\.nan$/i, () => Number.NaN],
  [/^:./, symbolName],
  [sixty, baseSixty],
  [sixtyWithFraction, baseSixty],
  [float, floatOf],
  [integer, integerOf],
]

/**
 * What Psych makes of a plain scalar (`Psych::ScalarScanner#tokenize`, with commas in integers).
 * A symbol is the string of its name; an integer beyond 2^53 is the string of its digits.
 * @see https://github.com/ruby/psych/blob/v4.0.4/lib/psych/scalar_scanner.rb
 */
export function plainScalar(text: string): YamlValue {
  if (text === '') return null
  if (words.test(text) || text.includes('\n')) {
    const keyword = text.length > 5 ? undefined : keywords.get(text.toLowerCase())
    return keyword === undefined ? text : keyword
  }
  for (const [pattern, read] of readings) {
    const value = pattern.test(text) ? read(text) : undefined
    if (value !== undefined) return value
  }
  return text
}
