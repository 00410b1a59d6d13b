import {evaluate, evaluateSync, parse, toJS} from 'groq-js'

import {LakeError, queryParseError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject} from '../json.ts'
import type {GroqNode} from './ast.ts'
import {isNode, mapTree} from './ast.ts'
import type {Evaluation} from './evaluation.ts'
import {plan} from './plan.ts'
import {rewriteMatch} from './rewriteMatch.ts'
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
  const reason = cause instanceof Error ? cause.message : String(cause)
  const description = `The embedded lake cannot evaluate this query: ${reason}`
  return new LakeError(400, {error: {type: 'queryEvaluationError', description}}, description)
}
