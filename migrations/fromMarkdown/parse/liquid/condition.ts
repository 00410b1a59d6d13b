import type {YamlValue} from '../../../../psych/index.ts'
import type {LiquidContext} from './context.ts'
import {type Unknown, valueOf} from './evaluate.ts'

const operand = String.raw`"[^"]*"|'[^']*'|[^\s"'=!<>]+`
const comparison = new RegExp(
  String.raw`^\s*(${operand})\s*(?:(==|!=|<>|>=|<=|>|<|contains\s)\s*(${operand}))?\s*$`,
)
const joints = /("[^"]*"|'[^']*')|\s(and|or)\s/g

const isTrue = (value: YamlValue): boolean => value !== null && value !== false

const isEmpty = (value: YamlValue): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0)

type Compare = (one: YamlValue, other: YamlValue) => boolean | undefined

const isScalar = (value: YamlValue): boolean => typeof value !== 'object' || value === null

const equal: Compare = (one, other) => {
  if (other === '' && !isScalar(one)) return isEmpty(one)
  return isScalar(one) && isScalar(other) ? one === other : undefined
}

const not =
  (compare: Compare): Compare =>
  (one, other) => {
    const same = compare(one, other)
    return same === undefined ? undefined : !same
  }

const ordered =
  (fits: (one: number, other: number) => boolean): Compare =>
  (one, other) => {
    if (one === null || other === null) return false
    return typeof one === 'number' && typeof other === 'number' ? fits(one, other) : undefined
  }

const compares: Readonly<Record<string, Compare>> = {
  '==': equal,
  '!=': not(equal),
  '<>': not(equal),
  '>': ordered((one, other) => one > other),
  '<': ordered((one, other) => one < other),
  '>=': ordered((one, other) => one >= other),
  '<=': ordered((one, other) => one <= other),
  contains: (one, other) => {
    if (one === null) return false
    if (typeof one === 'string') return typeof other === 'string' ? one.includes(other) : false
    return Array.isArray(one) && one.every(isScalar) ? one.includes(other) : undefined
  },
}

const named = (words: string): Unknown => ({unknown: `\`${words}\``})

const single = (markup: string, context: LiquidContext): boolean | Unknown => {
  const [, left, operator, right] = comparison.exec(markup) ?? []
  if (left === undefined) return named(markup.trim())
  const one = valueOf(left, context)
  if (one === undefined) return named(left)
  if (operator === undefined || right === undefined) return isTrue(one)
  const other = valueOf(right, context)
  if (other === undefined) return named(right)
  return compares[operator.trim()]?.(one, other) ?? named(markup.trim())
}

/**
 * Whether a condition of `if` holds, or what of it Jekyll alone knows. As in Liquid, what joins is
 * read from the right.
 */
export function holds(markup: string, context: LiquidContext): boolean | Unknown {
  const parts: string[] = []
  const words: string[] = []
  let at = 0
  for (const {1: quoted, 2: word, 0: whole, index} of markup.matchAll(joints)) {
    if (quoted !== undefined || word === undefined) continue
    parts.push(markup.slice(at, index))
    words.push(word)
    at = index + whole.length
  }
  const last = single(markup.slice(at), context)
  return parts.reduceRight<boolean | Unknown>((behind, part, index) => {
    const own = single(part, context)
    if (typeof own !== 'boolean') return own
    if (typeof behind !== 'boolean') return behind
    return words[index] === 'and' ? own && behind : own || behind
  }, last)
}
