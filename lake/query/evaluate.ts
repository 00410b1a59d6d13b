import {evaluate, evaluateSync, parse, toJS} from 'groq-js'

import {LakeError, queryParseError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import {storeFailure} from '../store/failures.ts'
import type {GroqNode} from './ast.ts'
import {isNode, mapTree, someNode} from './ast.ts'
import type {Evaluation} from './evaluation.ts'
import {plan} from './plan.ts'
import {rewriteMatch} from './rewriteMatch.ts'
import type {View} from './view.ts'

/** A query with its parameters in place. Throws a `queryParseError` with the place of the mistake. */
export function parseQuery(query: string, parameters: JsonObject): GroqNode {
  try {
    const tree: unknown = parse(query, {params: {...parameters}})
    if (!isNode(tree)) throw new Error('The query has no syntax tree')
    requireParameters(tree, query)
    return mapTree(tree, rewriteMatch)
  } catch (error) {
    throw parseError(query, error)
  }
}

/** A parameter without a value stays in the tree: as `null` it would find nothing, or too much. */
function requireParameters(tree: GroqNode, query: string): void {
  someNode(tree, ({type, name}) => {
    if (type !== 'Parameter' || !isString(name)) return false
    const start = Math.max(0, query.indexOf(`$${name}`))
    const reason = `param $${name} referenced, but not provided`
    throw queryParseError(query, reason, start, start + name.length + 1)
  })
}

function parseError(query: string, error: unknown): LakeError {
  if (error instanceof LakeError) return error
  const reason = error instanceof Error ? error.message : String(error)
  const position = isObject(error) ? error['position'] : undefined
  const start = typeof position === 'number' ? position : 0
  const end = typeof position === 'number' ? position + 1 : query.length
  return queryParseError(query, reason, start, end)
}

/** Evaluates a parsed query. What the embedded GROQ cannot evaluate is refused, never answered wrongly. */
export async function evaluateQuery(
  parsed: GroqNode,
  view: View,
  evaluation: Evaluation,
): Promise<Json> {
  try {
    const {tree, options, isAsync} = plan(parsed, view, evaluation)
    return toJS(isAsync ? await evaluate(tree, options) : evaluateSync(tree, options))
  } catch (error) {
    throw evaluationError(error)
  }
}

/** As `evaluateQuery`, at once; functions that need more time (`diff::…`) are refused. */
export function evaluateAtOnce(parsed: GroqNode, view: View, evaluation: Evaluation): Json {
  try {
    const {tree, options} = plan(parsed, view, evaluation)
    return toJS(evaluateSync(tree, options))
  } catch (error) {
    throw evaluationError(error)
  }
}

function evaluationError(cause: unknown): LakeError {
  if (cause instanceof LakeError) return cause
  const failure = storeFailure(cause)
  if (failure !== undefined) return failure
  const reason = cause instanceof Error ? cause.message : String(cause)
  const description = `The embedded lake cannot evaluate this query: ${reason}`
  return new LakeError(400, {error: {type: 'queryEvaluationError', description}}, description)
}
