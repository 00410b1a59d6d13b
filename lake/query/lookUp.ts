import type {GroqNode} from '../groq/ast.ts'
import {isFunction, isNode, isOwnAttribute} from '../groq/ast.ts'
import {callNode} from '../groq/call.ts'
import {publishedIdOf} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import {isString} from '../json.ts'
import type {View} from './view.ts'

type Documents = (ids: readonly string[]) => readonly LakeDocument[]

/** The node that gives the documents which may pass `filter`, if the filter names a key of the outer scope. */
export function lookUpNode(
  filter: unknown,
  view: View,
  documents: Documents,
): GroqNode | undefined {
  if (!isNode(filter)) return undefined
  const {left, right} = filter
  if (filter.type === 'And') {
    return lookUpNode(left, view, documents) ?? lookUpNode(right, view, documents)
  }
  if (isFunction(filter, 'global', 'references')) {
    const args: readonly unknown[] = Array.isArray(filter['args']) ? filter['args'] : []
    const key = args.length === 1 ? outward(args[0]) : undefined
    return key && callNode((ids) => documents(view.source.idsReferringTo(strings(ids))), key)
  }
  if (filter.type !== 'OpCall' || filter['op'] !== '==') return undefined
  const operand = isOwnAttribute(left, '_id') ? right : left
  if (operand === left && !isOwnAttribute(right, '_id')) return undefined
  const key = outward(operand)
  return (
    key &&
    callNode((id) => documents(view.source.idsOfVariants(strings(id).map(publishedIdOf))), key)
  )
}

const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(isString)

/** The same value as seen from one scope further out; undefined if it depends on the inner one. */
function outward(node: unknown): GroqNode | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Parent') {
    const levels = typeof node['n'] === 'number' ? node['n'] : 1
    return levels === 1 ? {type: 'This'} : {...node, n: levels - 1}
  }
  if (node.type !== 'AccessAttribute') return undefined
  const base = outward(node['base'])
  return base === undefined ? undefined : {...node, base}
}
