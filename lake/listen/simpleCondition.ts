import type {GroqNode} from '../groq/ast.ts'
import {constantOf, isFunction, isNode, isOwnAttribute} from '../groq/ast.ts'
import {publishedIdOf} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import {isString} from '../json.ts'

export type Condition = (document: LakeDocument) => boolean

/**
 * What the Studio's listeners ask (`_type == …`, `_id in […]`, `sanity::versionOf(…)`, and those
 * joined by `&&`, `||` and brackets), decided without evaluating GROQ: there are dozens of them, and
 * each is asked about every change. Undefined for any other condition.
 */
export function simpleCondition(node: GroqNode): Condition | undefined {
  const handle = Object.hasOwn(handlers, node.type) ? handlers[node.type] : undefined
  return handle?.(node)
}

const comparison = ({op, left, right}: GroqNode): Condition | undefined => {
  for (const attribute of ['_id', '_type'] as const) {
    if (!isOwnAttribute(left, attribute)) continue
    const value = constantOf(right)?.value
    if (op === '==' && isString(value)) return (document) => document[attribute] === value
    if (op !== 'in' || !Array.isArray(value)) return undefined
    const values: ReadonlySet<unknown> = new Set(value)
    return (document) => values.has(document[attribute])
  }
  return undefined
}

const versionOf = (node: GroqNode): Condition | undefined => {
  const [argument] = Array.isArray(node['args']) ? node['args'] : []
  const id = constantOf(argument)?.value
  if (!isFunction(node, 'sanity', 'versionOf') || !isString(id) || publishedIdOf(id) !== id) {
    return undefined
  }
  return ({_id}) => publishedIdOf(_id) === id
}

const handlers: Readonly<Record<string, (node: GroqNode) => Condition | undefined>> = {
  Group: ({base}) => conditionOf(base),
  And: ({left, right}) => joined(left, right, (a, b) => (document) => a(document) && b(document)),
  Or: ({left, right}) => joined(left, right, (a, b) => (document) => a(document) || b(document)),
  OpCall: comparison,
  FuncCall: versionOf,
}

const conditionOf = (node: unknown): Condition | undefined =>
  isNode(node) ? simpleCondition(node) : undefined

const joined = (
  left: unknown,
  right: unknown,
  join: (a: Condition, b: Condition) => Condition,
): Condition | undefined => {
  const [a, b] = [conditionOf(left), conditionOf(right)]
  return a && b && join(a, b)
}
