import {evaluateSync} from 'groq-js'

import type {GroqNode} from '../groq/ast.ts'
import {isFunction, isNode, mapTree, someNode, valueNode} from '../groq/ast.ts'
import {dereferenceNode} from '../groq/dereference.ts'
import type {LakeDocument} from '../json.ts'
import type {Evaluation} from './evaluation.ts'
import {lookUpNode} from './lookUp.ts'
import {narrow} from './narrow.ts'
import type {View} from './view.ts'

/** Documents that a filter looks at in one go: all that a scan holds in memory besides what it found. */
const scannedAtOnce = 256

export interface Plan {
  readonly tree: GroqNode
  readonly options: PlanOptions
  readonly isAsync: boolean
}

interface PlanOptions extends Evaluation {
  readonly dataset: readonly never[]
}

/**
 * Puts documents in the place of each `*`, so that the query can be evaluated without a dataset.
 * The result is that of a full scan; what differs is how many documents are read for it:
 *
 * - `*[filter]` starts from those that the indexes give for the filter;
 * - a filter that does not look at its surroundings is evaluated here and now, once;
 * - one that does (`*[references(^._id)]`) asks the index anew for each of them.
 */
export function plan(tree: GroqNode, view: View, evaluation: Evaluation): Plan {
  const documents = (ids: readonly string[]): readonly LakeDocument[] => view.documents(ids)
  const options: PlanOptions = {...evaluation, dataset: []}
  const isAsync = someNode(tree, isAsyncOnly)
  const spine = isAsync ? new Set<GroqNode>() : spineOf(tree)

  let everything: GroqNode | undefined
  const withEverything = (inner: GroqNode): GroqNode =>
    mapTree(inner, (node) => {
      if (!isEverything(node)) return node
      everything ??= valueNode(documents(view.source.ids()))
      return everything
    })

  const planned = mapTree(tree, (node, original) => {
    if (node.type === 'Deref') return dereferenceNode(node, view)
    if (node.type !== 'Filter' || !isEverything(node['base'])) return node
    const expr = isNode(node['expr']) ? withEverything(node['expr']) : undefined
    const standsAlone = spine.has(original) || (!isAsync && !someNode(original, isParent))
    const dynamic = standsAlone ? undefined : lookUpNode(expr, view, documents)
    if (dynamic !== undefined) return {...node, expr, base: dynamic}
    const ids = narrow(expr, view.source) ?? view.source.ids()
    return standsAlone
      ? valueNode(scan(ids, documents, expr, options))
      : {...node, expr, base: valueNode(documents(ids))}
  })
  return {tree: withEverything(planned), options, isAsync}
}

function scan(
  ids: readonly string[],
  documents: (ids: readonly string[]) => readonly LakeDocument[],
  expr: unknown,
  options: PlanOptions,
): readonly unknown[] {
  const found: unknown[] = []
  for (let start = 0; start < ids.length; start += scannedAtOnce) {
    const base = valueNode(documents(ids.slice(start, start + scannedAtOnce)))
    const {data}: {data: unknown} = evaluateSync({type: 'Filter', base, expr}, options)
    if (Array.isArray(data)) found.push(...data)
  }
  return found
}

/** The nodes that are evaluated once, in the outermost scope: the root and what it starts from. */
function spineOf(tree: GroqNode): ReadonlySet<GroqNode> {
  const spine = new Set<GroqNode>()
  for (let node: unknown = tree; isNode(node); node = node['base']) spine.add(node)
  return spine
}

const isEverything = (node: unknown): boolean => isNode(node) && node.type === 'Everything'
const isParent = (node: GroqNode): boolean => node.type === 'Parent'
const isAsyncOnly = (node: GroqNode): boolean =>
  isFunction(node, 'diff', 'changedAny') || isFunction(node, 'diff', 'changedOnly')
