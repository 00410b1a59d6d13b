import {evaluate, evaluateSync, toJS} from 'groq-js'

import {LakeError} from '../errors.ts'
import type {GroqNode} from '../groq/ast.ts'
import type {Json} from '../json.ts'
import {storeFailure} from '../store/failures.ts'
import type {Evaluation} from './evaluation.ts'
import {plan} from './plan.ts'
import type {View} from './view.ts'

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
