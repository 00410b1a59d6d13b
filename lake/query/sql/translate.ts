import type {GroqNode} from '../../groq/ast.ts'
import {isNode} from '../../groq/ast.ts'
import {callOf} from '../../groq/call.ts'
import {isIn} from '../../groq/functions/path.ts'
import {attributeOf} from './attribute.ts'
import {compared, equal, isAmong, isInRange} from './comparison.ts'
import type {Condition, Translation} from './condition.ts'
import {allOf, always, anyOf, anything, never} from './condition.ts'
import {functionCondition, isInPath} from './functions.ts'

/**
 * When an expression, evaluated on a document, is `true` (or `false`). GROQ has a third outcome,
 * null, for which neither holds: thus both are translated, and neither is the opposite of the other.
 */
export function conditionOf(node: unknown, wanted: boolean, translation: Translation): Condition {
  if (!isNode(node) || translation.budget <= 0) return anything
  translation.budget -= 1
  const translate = Object.hasOwn(translations, node.type) ? translations[node.type] : undefined
  return translate?.(node, wanted, translation) ?? anything
}

type Translate = (
  node: GroqNode,
  wanted: boolean,
  translation: Translation,
) => Condition | undefined

const translations: Readonly<Record<string, Translate>> = {
  Group: (node, wanted, translation) => conditionOf(node['base'], wanted, translation),
  Not: (node, wanted, translation) => conditionOf(node['base'], !wanted, translation),
  And: (node, wanted, translation) => both(node, wanted, translation, wanted),
  Or: (node, wanted, translation) => both(node, wanted, translation, !wanted),
  Value: (node, wanted) => (node['value'] === wanted ? always : never),
  AccessAttribute: (node, wanted, translation) => {
    const call = callOf(node)
    if (call?.run === isIn) return isInAny(call.args, wanted, translation)
    const attribute = attributeOf(node, translation.view)
    if (attribute === undefined) return undefined
    return {text: `${attribute.type} IS '${wanted}'`, values: [], exact: true}
  },
  FuncCall: functionCondition,
  InRange: isInRange,
  OpCall: (node, wanted, translation) => {
    const {op, left, right} = node
    if (op === 'in') return isInAny([left, right], wanted, translation)
    if (op === '==') return equal(left, right, wanted, translation)
    if (op === '!=') return equal(left, right, !wanted, translation)
    return op === '<' || op === '<=' || op === '>' || op === '>='
      ? compared(op, left, right, wanted, translation)
      : undefined
  },
}

const isInAny = (
  [left, right]: readonly unknown[],
  wanted: boolean,
  translation: Translation,
): Condition | undefined =>
  isInPath(left, right, wanted, translation) ?? isAmong(left, right, wanted, translation)

const both = (
  {left, right}: GroqNode,
  wanted: boolean,
  translation: Translation,
  together: boolean,
): Condition => {
  const parts = [left, right].map((side) => conditionOf(side, wanted, translation))
  return together ? allOf(parts) : anyOf(parts)
}
