import {badRequest} from '../errors.ts'
import type {GroqNode} from '../groq/ast.ts'
import {isNode, valueNode} from '../groq/ast.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import {evaluateAtOnce} from '../query/evaluate.ts'
import type {Evaluation} from '../query/evaluation.ts'
import type {Reader} from '../query/reader.ts'
import {viewOf} from '../query/view.ts'
import {isTimeout, within} from '../query/within.ts'
import type {Condition} from './simpleCondition.ts'
import {simpleCondition} from './simpleCondition.ts'

/**
 * What reading a filter, or judging one document, may take of the thread that everybody is answered by.
 * It is time on the clock: a machine with other work must not end what takes a millisecond.
 */
const patienceMs = {session: 1000, visitor: 300} as const

export type DocumentFilter = (document: LakeDocument | undefined) => boolean

interface Surroundings extends Omit<Evaluation, 'timestamp'> {
  readonly reader: Reader
  /** Whether sub-queries see more than what is public. */
  readonly authorized: boolean
}

/** Whether a document is among those that the query of a listener starts from, one document at a time. */
export function documentFilter(
  query: string,
  parameters: JsonObject,
  surroundings: Surroundings,
): DocumentFilter {
  const conditions = conditionsOf(inTime(surroundings, () => parseQuery(query, parameters)))
  const simple: Condition[] = []
  const others: GroqNode[] = []
  for (const node of conditions) {
    const condition = simpleCondition(node)
    if (condition === undefined) others.push(node)
    else simple.push(condition)
  }
  const passesOthers = others.length === 0 ? () => true : evaluated(others, surroundings)
  return (document) =>
    document !== undefined && simple.every((passes) => passes(document)) && passesOthers(document)
}

const evaluated = (
  conditions: readonly GroqNode[],
  {reader, authorized, ...rest}: Surroundings,
): ((document: LakeDocument) => boolean) => {
  const view = viewOf('raw', authorized)
  return (document) => {
    const filtered = conditions.reduce<GroqNode>(
      (base, expr) => ({type: 'Filter', base, expr}),
      valueNode([document]),
    )
    const counted = {type: 'FuncCall', namespace: 'global', name: 'count', args: [filtered]}
    const evaluation = {...rest, timestamp: new Date()}
    return (
      inTime({authorized}, () => evaluateAtOnce(reader, {tree: counted, view, evaluation})) === 1
    )
  }
}

/** Throws what the listener is told before it is ended. */
const inTime = <Result>(
  {authorized}: Pick<Surroundings, 'authorized'>,
  judge: () => Result,
): Result => {
  const most = patienceMs[authorized ? 'session' : 'visitor']
  try {
    return within(most, judge)
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw badRequest(
      `The filter of a listener may take ${most} ms for a document at most. Listen with a simpler one, and ask with a query what else there is to know`,
    )
  }
}

/** The filters between `*` and whatever shapes the result: `*[a][b] | order(c)[0]{d}` gives a and b. */
const conditionsOf = (tree: GroqNode): readonly GroqNode[] => {
  const conditions: GroqNode[] = []
  let node: unknown = tree
  while (isNode(node) && node.type !== 'Everything') {
    if (node.type === 'Filter' && isNode(node['expr'])) conditions.unshift(node['expr'])
    node = node['base']
  }
  if (!isNode(node)) throw badRequest('A listener needs a query that starts from *')
  return conditions
}
