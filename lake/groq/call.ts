import type {GroqNode} from './ast.ts'
import {valueNode} from './ast.ts'

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
  const base = {
    type: 'Object',
    attributes: [
      attributeNode('values', listNode(args)),
      attributeNode('hasOwnProperty', valueNode(answers)),
    ],
  }
  return {type: 'AccessAttribute', name: 'result', base}
}

function listNode(items: readonly GroqNode[]): GroqNode {
  return {
    type: 'Array',
    elements: items.map((value) => ({type: 'ArrayElement', value, isSplat: false})),
  }
}

export function attributeNode(name: string, value: GroqNode): GroqNode {
  return {type: 'ObjectAttributeValue', name, value}
}
