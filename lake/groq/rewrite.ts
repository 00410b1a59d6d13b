import type {GroqNode} from './ast.ts'
import {isFunction, isNode, mapChildren, someNode, valueNode} from './ast.ts'
import {callNode} from './call.ts'
import {functionName, functionNode} from './functions/functions.ts'
import {isIn} from './functions/path.ts'
import {finiteTime} from './functions/times.ts'
import {matchNode, patternNode} from './match/matchNode.ts'
import {scoreNode} from './score.ts'

/** Why a query is refused though groq-js would evaluate it, and the name in it that this is about. */
export interface Refusal {
  readonly reason: string
  readonly name: string
}

export type Refuse = (refusal: Refusal) => never

/**
 * A tree that groq-js evaluates rightly and in bounded time: what it does wrongly, slowly or with a
 * dataset of its own is replaced by other nodes or by functions of ours, or is refused.
 */
export function rewrite(tree: GroqNode, refuse: Refuse): GroqNode {
  const handlers = handlersFor(tree, refuse)
  const change = (node: GroqNode): GroqNode => {
    const handler = Object.hasOwn(handlers, node.type) ? handlers[node.type] : undefined
    return handler === undefined ? mapChildren(node, change) : handler(node, change)
  }
  return change(tree)
}

type Change = (node: GroqNode) => GroqNode
type Handler = (node: GroqNode, change: Change) => GroqNode

const handlersFor = (tree: GroqNode, refuse: Refuse): Readonly<Record<string, Handler>> => {
  const hasPaths = someNode(tree, (node) => isFunction(node, 'global', 'path'))
  const hasTimes = someNode(
    tree,
    (node) => isFunction(node, 'global', 'dateTime') || isFunction(node, 'dateTime', 'now'),
  )
  const sum: Handler = (node, change) => {
    if (!hasTimes) return mapChildren(node, change)
    // A time that is out of bounds within a sum makes the whole so.
    const within: Change = (part) => (isSum(part) ? mapChildren(part, within) : change(part))
    return callNode(finiteTime, within(node))
  }
  const operators: Readonly<Record<string, Handler>> = {
    match: ({left, right}, change) => matchNode(changed(left, change), patternNode(right, change)),
    in: (node, change) =>
      hasPaths && isNode(node['right']) && node['right'].type !== 'Value'
        ? callNode(isIn, changed(node['left'], change), changed(node['right'], change))
        : mapChildren(node, change),
    '+': sum,
    '-': sum,
  }
  return {
    Group: ({base}, change) => changed(base, change),
    OpCall: (node, change) => (operators[String(node['op'])] ?? mapChildren)(node, change),
    FuncCall: (node, change) => {
      const name = functionName(node)
      return (
        functionNode(mapChildren(node, change)) ??
        refuse({name: String(node['name']), reason: `The lake does not have ${name}() here`})
      )
    },
    PipeFuncCall: (node, change) => {
      const name = String(node['name'])
      if (name === 'order') return mapChildren(node, change)
      if (name !== 'score') return refuse({name, reason: `The lake does not have | ${name}()`})
      const reason = 'score() takes documents: *, or filters, slices and orders of it'
      return scoreNode(node, change) ?? refuse({name, reason})
    },
    ObjectAttributeValue: (node, change) =>
      node['name'] === '__proto__'
        ? refuse({name: '__proto__', reason: 'An attribute cannot have the name __proto__'})
        : mapChildren(node, change),
  }
}

const isSum = ({type, op}: GroqNode): boolean => type === 'OpCall' && (op === '+' || op === '-')

const changed = (node: unknown, change: Change): GroqNode =>
  isNode(node) ? change(node) : valueNode(null)
