import {evaluate, evaluateSync, toJS} from 'groq-js'

import {LakeError, payloadTooLarge} from '../errors.ts'
import type {GroqNode} from '../groq/ast.ts'
import {isNode, mapChildren, someNode, valueNode} from '../groq/ast.ts'
import type {Json} from '../json.ts'
import {storeFailure} from '../store/failures.ts'
import type {Evaluation} from './evaluation.ts'
import type {OnDocument} from './plan/attributesRead.ts'
import {attributesRead} from './plan/attributesRead.ts'
import {fold} from './plan/fold.ts'
import type {Pipeline} from './plan/pipeline.ts'
import {pipelineOf} from './plan/pipeline.ts'
import {isAsyncOnly, Plan} from './plan/plan.ts'
import {closed, hidden, nested, outermost} from './plan/scopes.ts'
import type {Reader} from './reader.ts'
import type {View} from './view.ts'

export interface Query {
  readonly tree: GroqNode
  readonly view: View
  readonly evaluation: Evaluation
}

/** Whether a query needs functions (`diff::…`) that groq-js evaluates in its own time only. */
export function isAsync({tree}: Query): boolean {
  return someNode(tree, isAsyncOnly)
}

/**
 * What a query comes to. What the embedded GROQ cannot evaluate is refused, never answered wrongly.
 * Documents are read as the reader's connection sees them; see `Reader.atOneMoment`.
 */
export function evaluateAtOnce(reader: Reader, query: Query): Json {
  return refusing(() => {
    const {plan, tree} = planned(reader, query)
    return toJS(evaluateSync(plan.prepare(tree), plan.options))
  })
}

/** The same as JSON text, of `mostCharacters` at most, made piece by piece where that is possible. */
export function evaluateToText(reader: Reader, query: Query, mostCharacters: number): string {
  return refusing(() => {
    const {plan, tree} = planned(reader, query)
    const list = elementwise(plan, tree)
    return list === undefined
      ? joined([textOf(plan, plan.prepare(tree))], mostCharacters)
      : `[${joined(pieces(plan, list), mostCharacters)}]`
  })
}

/** For queries that are `isAsync`. */
export async function evaluateInTime(reader: Reader, query: Query): Promise<string> {
  const {plan, tree} = planned(reader, query)
  try {
    return JSON.stringify(toJS(await evaluate(plan.prepare(tree), plan.options)))
  } catch (error) {
    throw evaluationError(error)
  }
}

const planned = (reader: Reader, query: Query) => {
  const {tree, view, evaluation} = query
  const plan = new Plan(reader, view, evaluation)
  // The selectors of `diff::…` name attributes without reading them.
  const whole = isAsync(query) ? tree : closed(tree)
  return {plan, tree: fold(whole, evaluation, plan)}
}

const textOf = (plan: Plan, prepared: GroqNode): string =>
  JSON.stringify(toJS(evaluateSync(prepared, plan.options)))

/** A pipeline, and what is done to each of its documents by itself. */
interface Elementwise {
  readonly pipeline: Pipeline
  readonly of: (documents: GroqNode) => GroqNode
  /** What is evaluated on the documents themselves. */
  readonly reads: readonly OnDocument[]
  /** Whether that comes to something else than the documents. */
  readonly isShaped: boolean
}

const elementwise = (plan: Plan, node: GroqNode): Elementwise | undefined => {
  const pipeline = pipelineOf(node)
  if (pipeline !== undefined) {
    const isList = !pipeline.isCounted && pipeline.cut?.type !== 'AccessElement'
    return isList ? {pipeline, of: (documents) => documents, reads: [], isShaped: false} : undefined
  }
  if (!stepsOfElements.has(node.type) || !isNode(node['base'])) return undefined
  const inner = elementwise(plan, node['base'])
  if (inner === undefined) return undefined
  const step = mapChildren(node, (part, name) => (name === 'base' ? part : plan.part(part)))
  const of = (documents: GroqNode): GroqNode => ({...step, base: inner.of(documents)})
  const {expr} = step
  if (inner.isShaped || !isNode(expr)) return {...inner, of}
  const isFilter = step.type === 'Filter'
  const place = isFilter ? nested(outermost) : hidden(outermost)
  return {...inner, of, reads: [...inner.reads, [expr, place]], isShaped: !isFilter}
}

const stepsOfElements: ReadonlySet<string> = new Set(['Map', 'FlatMap', 'Filter', 'ArrayCoerce'])

const pieces = function* (
  plan: Plan,
  {pipeline, of, reads, isShaped}: Elementwise,
): Generator<string> {
  const rows = plan.rows(pipeline)
  const {batch} = plan.reader.options
  const names = isShaped ? attributesRead(reads) : undefined
  for (let start = 0; start < rows.length; start += batch) {
    const documents = plan.reader.parts(rows.slice(start, start + batch), names)
    const text = textOf(plan, of(valueNode(documents)))
    if (text !== '[]') yield text.slice(1, -1)
  }
}

const joined = (texts: Iterable<string>, mostCharacters: number): string => {
  const parts: string[] = []
  let size = 0
  for (const text of texts) {
    parts.push(text)
    size += text.length + 1
    if (size > mostCharacters) throw tooMuch(mostCharacters)
  }
  return parts.join(',')
}

const tooMuch = (mostCharacters: number): LakeError =>
  payloadTooLarge(
    `The result has more than ${Math.floor(mostCharacters / 1_000_000)} million characters. Ask for fewer documents at once, with a slice like [0...1000], or for less of each, with a projection like {_id, title}.`,
  )

const refusing = <Result>(compute: () => Result): Result => {
  try {
    return compute()
  } catch (error) {
    throw evaluationError(error)
  }
}

const evaluationError = (cause: unknown): unknown => {
  if (cause instanceof LakeError) return cause
  const failure = storeFailure(cause)
  if (failure !== undefined) return failure
  const reason = cause instanceof Error ? cause.message : String(cause)
  const description = `The embedded lake cannot evaluate this query: ${reason}`
  return new LakeError(400, {error: {type: 'queryEvaluationError', description}}, description)
}
