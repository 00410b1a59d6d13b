import type {GroqNode} from '../../groq/ast.ts'
import {isFunction, isNode} from '../../groq/ast.ts'

/** `*[condition] | order(…) [cut]`, in this order whatever the order in which it was written. */
export interface Pipeline {
  readonly conditions: readonly GroqNode[]
  /** The arguments of `order()`. */
  readonly order: readonly GroqNode[]
  /** The slice or the place of the one document that is taken. */
  readonly cut?: GroqNode
  readonly isCounted: boolean
}

/** The pipeline that an expression is, if it is one as a whole. */
export function pipelineOf(node: GroqNode): Pipeline | undefined {
  if (!isFunction(node, 'global', 'count')) return listOf(node)
  const [argument] = Array.isArray(node['args']) ? node['args'] : []
  const list = listOf(argument)
  if (list === undefined || list.cut?.type === 'AccessElement') return undefined
  return {...list, isCounted: true}
}

const listOf = (node: unknown): Pipeline | undefined => {
  if (!isNode(node)) return undefined
  if (node.type === 'Everything') return {conditions: [], order: [], isCounted: false}
  const add = Object.hasOwn(steps, node.type) ? steps[node.type] : undefined
  const base = add && listOf(node['base'])
  if (add === undefined || base === undefined || base.cut !== undefined) {
    return node.type === 'Group' ? base : undefined
  }
  return add(base, node)
}

type Step = (base: Pipeline, node: GroqNode) => Pipeline | undefined

const steps: Readonly<Record<string, Step>> = {
  Group: (base) => base,
  ArrayCoerce: (base) => base,
  Filter: (base, {expr}) =>
    isNode(expr) ? {...base, conditions: [...base.conditions, expr]} : undefined,
  PipeFuncCall: (base, {name, args}) => {
    if (name !== 'order' || !Array.isArray(args)) return undefined
    // Ordering is stable: what was ordered before decides among equals.
    return {...base, order: [...args.filter(isNode), ...base.order]}
  },
  Slice: (base, node) => ({...base, cut: node}),
  AccessElement: (base, node) => ({...base, cut: node}),
}

/** The conditions that are all to be true. */
export function conjuncts(node: unknown): readonly GroqNode[] {
  if (!isNode(node)) return []
  if (node.type === 'Group') return conjuncts(node['base'])
  if (node.type !== 'And') return [node]
  return [...conjuncts(node['left']), ...conjuncts(node['right'])]
}
