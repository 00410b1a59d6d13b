import type {GroqNode} from './ast.ts'
import {isNode, valueNode} from './ast.ts'

const functions = new WeakMap<object, OwnFunction>()

/** A function of ours; it is given the values of its arguments as groq-js holds them. */
export type OwnFunction = (...values: readonly unknown[]) => unknown

interface Call {
  readonly values: readonly unknown[]
  result?: unknown
}

/**
 * A node that evaluates to what a function of ours makes of the values of other nodes.
 *
 * groq-js looks its functions up in a table of its own. What it lets in from outside is how it
 * reads an attribute of an object: it calls the object's own `hasOwnProperty` first. So a call is an
 * object with the values of the arguments and such a method, of which the result is read. The lake
 * stores no document with an attribute of that name.
 */
export function callNode(run: OwnFunction, ...args: readonly GroqNode[]): GroqNode {
  const answers = function (this: Call): boolean {
    this.result = run(...this.values)
    return true
  }
  functions.set(answers, run)
  const base = {
    type: 'Object',
    attributes: [
      attributeNode('values', listNode(args)),
      attributeNode('hasOwnProperty', valueNode(answers)),
    ],
  }
  return {type: 'AccessAttribute', name: 'result', base}
}

/** What a node made by `callNode` calls with which nodes; undefined for any other node. */
export function callOf(node: GroqNode): CallParts | undefined {
  const {base} = node
  if (node.type !== 'AccessAttribute' || !isNode(base) || base.type !== 'Object') return undefined
  const [values, answers] = valuesOf(base['attributes'])
  const run = typeof answers?.['value'] === 'function' ? functions.get(answers['value']) : undefined
  return run && {run, args: valuesOf(values?.['elements'])}
}

interface CallParts {
  readonly run: OwnFunction
  readonly args: readonly GroqNode[]
}

/** The `value` of each of some attributes or elements. */
const valuesOf = (nodes: unknown): readonly GroqNode[] =>
  (Array.isArray(nodes) ? nodes : [])
    .map((node: unknown) => (isNode(node) ? node['value'] : undefined))
    .filter(isNode)

const listNode = (items: readonly GroqNode[]): GroqNode => ({
  type: 'Array',
  elements: items.map((value) => ({type: 'ArrayElement', value, isSplat: false})),
})

export function attributeNode(name: string, value: GroqNode): GroqNode {
  return {type: 'ObjectAttributeValue', name, value}
}
