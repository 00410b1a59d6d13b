import type {GroqNode} from '../../groq/ast.ts'
import {isFunction, isNode, mapTree, valueNode} from '../../groq/ast.ts'
import type {GroqDataset} from '../../groq/dereference.ts'
import {dereferenceNode} from '../../groq/dereference.ts'
import type {Evaluation} from '../evaluation.ts'

/**
 * The query with constants for what is the same wherever it stands, so that SQL can compare with it,
 * and with `->` leading into a dataset.
 */
export function fold(tree: GroqNode, {timestamp}: Evaluation, dataset: GroqDataset): GroqNode {
  return mapTree(tree, (node) => {
    if (node.type === 'Deref') return dereferenceNode(node, dataset)
    if (isFunction(node, 'global', 'now')) return valueNode(timestamp.toISOString())
    const {base} = node
    if (node.type !== 'Neg' || !isNode(base) || base.type !== 'Value') return node
    return typeof base['value'] === 'number' ? valueNode(-base['value']) : node
  })
}
