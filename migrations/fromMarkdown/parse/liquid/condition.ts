import type {YamlValue} from '../../../../psych/index.ts'
import type {LiquidContext} from './context.ts'
import {valueOf} from './evaluate.ts'

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

const single = (markup: string, context: LiquidContext): boolean | undefined => {
  const [, left, operator, right] = comparison.exec(markup) ?? []
  const one = left === undefined ? undefined : valueOf(left, context)
  if (one === undefined) return undefined
  if (operator === undefined || right === undefined) return isTrue(one)
  const other = valueOf(right, context)
  return other === undefined ? undefined : compares[operator.trim()]?.(one, other)
}

/**
 * Whether a condition of `if` holds; `undefined` where Jekyll alone knows. As in Liquid, what joins
 * is read from the right.
 */
export function holds(markup: string, context: LiquidContext): boolean | undefined {
  const parts: string[] = []
  const words: string[] = []
  let at = 0
  for (const {1: quoted, 2: word, 0: whole, index} of markup.matchAll(joints)) {
    if (quoted !== undefined || word === undefined) continue
    parts.push(markup.slice(at, index))
    words.push(word)
    at = index + whole.length
  }
  parts.push(markup.slice(at))
  return (
    parts.reduceRight<boolean | undefined | null>((behind, part, index) => {
      const own = single(part, context)
      if (behind === null) return own
      if (own === undefined || behind === undefined) return undefined
      return words[index] === 'and' ? own && behind : own || behind
    }, null) ?? undefined
  )
}
