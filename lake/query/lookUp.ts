import type {GroqNode} from '../groq/ast.ts'
import {isFunction, isNode, isOwnAttribute, valueNode} from '../groq/ast.ts'
import {publishedIdOf} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import type {View} from './view.ts'

/*
 * groq-js has one hook that is called with a value of the scope, and whose answer goes on through
 * the query: dereferencing. A look-up is a reference whose `_ref` names an index and a key. No
 * document has such an id.
 */
const referring = '\u0000referring:'
const identified = '\u0000identified:'

/** The node that gives the documents which may pass `filter`, if the filter names a key of the outer scope. */
export function lookUpNode(filter: unknown): GroqNode | undefined {
  if (!isNode(filter)) return undefined
  if (filter.type === 'Group') return lookUpNode(filter['base'])
  if (filter.type === 'And') return lookUpNode(filter['left']) ?? lookUpNode(filter['right'])
  if (isFunction(filter, 'global', 'references')) {
    const args: readonly unknown[] = Array.isArray(filter['args']) ? filter['args'] : []
    return args.length === 1 ? asReference(referring, outward(args[0])) : undefined
  }
  if (filter.type !== 'OpCall' || filter['op'] !== '==') return undefined
  const {left, right} = filter
  if (isOwnAttribute(left, '_id')) return asReference(identified, outward(right))
  return isOwnAttribute(right, '_id') ? asReference(identified, outward(left)) : undefined
}

function asReference(index: string, key: GroqNode | undefined): GroqNode | undefined {
  if (key === undefined) return undefined
  const _ref = {type: 'OpCall', op: '+', left: valueNode(index), right: key}
  const attributes = [{type: 'ObjectAttributeValue', name: '_ref', value: _ref}]
  const found = {type: 'Deref', base: {type: 'Object', attributes}}
  // A key that is no string refers to nothing.
  return {type: 'FuncCall', namespace: 'global', name: 'coalesce', args: [found, valueNode([])]}
}

/** The same value as seen from one scope further out; undefined if it depends on the inner one. */
function outward(node: unknown): GroqNode | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Parent') {
    const levels = typeof node['n'] === 'number' ? node['n'] : 1
    return levels === 1 ? {type: 'This'} : {...node, n: levels - 1}
  }
  if (node.type !== 'AccessAttribute' && node.type !== 'Group') return undefined
  const base = outward(node['base'])
  return base === undefined ? undefined : {...node, base}
}

/** The documents that a look-up finds; undefined for the id of a document. */
export function lookUp(
  key: string,
  {source}: View,
  documents: (ids: readonly string[]) => readonly LakeDocument[],
): readonly LakeDocument[] | undefined {
  if (key.startsWith(referring)) {
    return documents(source.idsReferringTo([key.slice(referring.length)]))
  }
  if (key.startsWith(identified)) {
    return documents(source.idsOfVariants([publishedIdOf(key.slice(identified.length))]))
  }
  return undefined
}
