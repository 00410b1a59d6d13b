import {badRequest} from '../errors.ts'
import type {GroqNode} from '../groq/ast.ts'
import {isNode, valueNode} from '../groq/ast.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import {exposeSearchText} from '../groq/searchText.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import {evaluateAtOnce} from '../query/evaluate.ts'
import type {Evaluation} from '../query/evaluation.ts'
import {viewOf} from '../query/view.ts'
import type {DocumentSource} from '../store/documentSource.ts'

export type DocumentFilter = (document: LakeDocument | undefined) => boolean

/** Whether a document is among those that the query of a listener starts from, one document at a time. */
export function documentFilter(
  query: string,
  parameters: JsonObject,
  source: DocumentSource,
  evaluation: Omit<Evaluation, 'timestamp'>,
): DocumentFilter {
  const conditions = conditionsOf(parseQuery(query, parameters))
  const view = viewOf(source, 'raw', true)
  return (document) => {
    if (document === undefined) return false
    if (conditions.length === 0) return true
    exposeSearchText(document)
    const filtered = conditions.reduce<GroqNode>(
      (base, expr) => ({type: 'Filter', base, expr}),
      valueNode([document]),
    )
    const counted = {type: 'FuncCall', namespace: 'global', name: 'count', args: [filtered]}
    return evaluateAtOnce(counted, view, {...evaluation, timestamp: new Date()}) === 1
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
