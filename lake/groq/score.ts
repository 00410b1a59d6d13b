import type {GroqNode} from './ast.ts'
import {isFunction, isNode, valueNode} from './ast.ts'
import {attributeNode, callNode} from './call.ts'
import {matchScoreNode, patternNode} from './match/matchNode.ts'

type Rewrite = (node: GroqNode) => GroqNode

/**
 * `documents | score(a, b)` in terms of projection and order: each document with a `_score`, those
 * with the highest first. `rewrite` makes a node ready that is evaluated as it is. Undefined
 * where what is scored is no search: an element, a projection, an array of values.
 */
export function scoreNode(score: GroqNode, rewrite: Rewrite): GroqNode | undefined {
  const {base, args} = score
  if (!isNode(base) || !isSearch(base) || !Array.isArray(args)) return undefined
  const scores = args.filter(isNode).map((arg) => partOfScore(arg, rewrite))
  const known = {type: 'AccessAttribute', name: '_score'}
  const attributes = [
    {type: 'ObjectSplat', value: {type: 'This'}},
    attributeNode('_score', callNode(sum, known, ...scores)),
  ]
  const projection = {
    type: 'Projection',
    base: {type: 'This'},
    expr: {type: 'Object', attributes},
  }
  return {
    type: 'PipeFuncCall',
    name: 'order',
    base: {type: 'Map', base: rewrite(base), expr: projection},
    args: [{type: 'Desc', base: known}],
  }
}

/** Whether a node gives documents: `*`, and filters, slices and orders of it. */
const isSearch = (node: GroqNode): boolean => {
  const {type, base} = node
  if (type === 'Everything' || isFunction(node, 'releases', 'all')) return true
  return keepingDocuments.has(type) && isNode(base) && isSearch(base)
}

const keepingDocuments: ReadonlySet<string> = new Set([
  'Filter',
  'Slice',
  'ArrayCoerce',
  'Group',
  'PipeFuncCall',
])

const partOfScore = (node: GroqNode, rewrite: Rewrite): GroqNode => {
  const part = (inner: unknown): GroqNode =>
    isNode(inner) ? partOfScore(inner, rewrite) : valueNode(null)
  const {type, left, right, base, op, args} = node
  if (type === 'Group') return part(base)
  if (type === 'Or') return callNode(sum, part(left), part(right))
  if (type === 'And') return callNode(sumOfBoth, part(left), part(right))
  if (type === 'OpCall' && op === 'match' && isNode(left) && isNode(right)) {
    return matchScoreNode(rewrite(left), patternNode(right, rewrite))
  }
  if (isFunction(node, 'global', 'boost') && Array.isArray(args)) {
    const [scored, by]: readonly unknown[] = args
    return callNode(boosted, part(scored), isNode(by) ? rewrite(by) : valueNode(null))
  }
  return callNode((value) => (value === true ? 1 : 0), rewrite(node))
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const sum = (...scores: readonly unknown[]): number =>
  scores.reduce<number>((total, score) => total + number(score), 0)
const sumOfBoth = (left: unknown, right: unknown): number =>
  number(left) === 0 || number(right) === 0 ? 0 : sum(left, right)
const boosted = (score: unknown, by: unknown): number =>
  number(score) > 0 && typeof by === 'number' && by >= 0 ? sum(score, by) : 0
