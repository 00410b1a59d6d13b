import {evaluate, evaluateSync, parse, toJS} from 'groq-js'

import {LakeError, queryParseError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject} from '../json.ts'
import type {GroqNode} from './ast.ts'
import {isFunction, isNode, mapTree, someNode, valueNode} from './ast.ts'
import {narrow} from './narrow.ts'
import {rewriteMatch} from './rewriteMatch.ts'
import {exposeSearchText, searchTextAttribute} from './searchText.ts'
import type {View} from './view.ts'

/** A query with its parameters in place. Throws a `queryParseError` with the place of the mistake. */
export function parseQuery(query: string, parameters: JsonObject): GroqNode {
  try {
    const tree: unknown = parse(query, {params: {...parameters}})
    if (!isNode(tree)) throw new Error('The query has no syntax tree')
    return mapTree(tree, rewriteMatch)
  } catch (error) {
    throw parseError(query, error)
  }
}

function parseError(query: string, error: unknown): LakeError {
  const reason = error instanceof Error ? error.message : String(error)
  const position = isObject(error) ? error['position'] : undefined
  const start = typeof position === 'number' ? position : 0
  const end = typeof position === 'number' ? position + 1 : query.length
  return queryParseError(query, reason, start, end)
}

export interface Evaluation {
  readonly identity: string
  readonly timestamp: Date
}

/** Evaluates a parsed query. What the embedded GROQ cannot evaluate is refused, never answered wrongly. */
export async function evaluateQuery(
  tree: GroqNode,
  view: View,
  {identity, timestamp}: Evaluation,
): Promise<Json> {
  const planned = plan(tree, view)
  const options = {
    dataset: [],
    identity,
    timestamp,
    dereference: ({_ref}: {_ref: string}) => view.dereference(_ref) ?? null,
  }
  try {
    return toJS(
      needsAsync(planned) ? await evaluate(planned, options) : evaluateSync(planned, options),
    )
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const description = `The embedded lake cannot evaluate this query: ${reason}`
    throw new LakeError(400, {error: {type: 'queryEvaluationError', description}}, description)
  }
}

/** Puts the documents in the place of each `*`: those that its filter may let through, or all. */
export function plan(tree: GroqNode, view: View): GroqNode {
  const needsText = someNode(tree, (node) => node['name'] === searchTextAttribute)
  const documents = (ids: readonly string[]): GroqNode => {
    const found = view.documents(ids)
    if (needsText) found.forEach(exposeSearchText)
    return valueNode(found)
  }
  const narrowed = mapTree(tree, (node) => {
    if (node.type !== 'Filter' || !isEverything(node['base'])) return node
    const ids = narrow(node['expr'], view.source)
    return ids === undefined ? node : {...node, base: documents(ids)}
  })
  let all: GroqNode | undefined
  return mapTree(narrowed, (node) => {
    if (!isEverything(node)) return node
    all ??= documents(view.source.ids())
    return all
  })
}

const isEverything = (node: unknown): boolean => isNode(node) && node.type === 'Everything'

const needsAsync = (tree: GroqNode): boolean =>
  someNode(
    tree,
    (node) => isFunction(node, 'diff', 'changedAny') || isFunction(node, 'diff', 'changedOnly'),
  )
