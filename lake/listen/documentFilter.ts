import {badRequest} from '../errors.ts'
import type {GroqNode} from '../groq/ast.ts'
import {isNode, valueNode} from '../groq/ast.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import {evaluateAtOnce} from '../query/evaluate.ts'
import type {Evaluation} from '../query/evaluation.ts'
import type {Reader} from '../query/reader.ts'
import {viewOf} from '../query/view.ts'
import {simpleCondition} from './simpleCondition.ts'

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
  const conditions = conditionsOf(parseQuery(query, parameters))
  const simple = conditions.map(simpleCondition).filter((condition) => condition !== undefined)
  const others = conditions.filter((condition) => simpleCondition(condition) === undefined)
  const passesOthers = others.length === 0 ? () => true : evaluated(others, surroundings)
  return (document) =>
    document !== undefined && simple.every((passes) => passes(document)) && passesOthers(document)
}

function evaluated(
  conditions: readonly GroqNode[],
  {reader, authorized, ...rest}: Surroundings,
): (document: LakeDocument) => boolean {
  const view = viewOf('raw', authorized)
  return (document) => {
    const filtered = conditions.reduce<GroqNode>(
      (base, expr) => ({type: 'Filter', base, expr}),
      valueNode([document]),
    )
    const counted = {type: 'FuncCall', namespace: 'global', name: 'count', args: [filtered]}
    const evaluation = {...rest, timestamp: new Date()}
    return evaluateAtOnce(reader, {tree: counted, view, evaluation}) === 1
  }
}

/** The filters between `*` and whatever shapes the result: `*[a][b] | order(c)[0]{d}` gives a and b. */
function conditionsOf(tree: GroqNode): readonly GroqNode[] {
  const conditions: GroqNode[] = []
  let node: unknown = tree
  while (isNode(node) && node.type !== 'Everything') {
    if (node.type === 'Filter' && isNode(node['expr'])) conditions.unshift(node['expr'])
    node = node['base']
  }
  if (!isNode(node)) throw badRequest('A listener needs a query that starts from *')
  return conditions
}
