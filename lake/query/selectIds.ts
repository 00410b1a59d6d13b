import {evaluateSync, toJS} from 'groq-js'

import {validationError} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {isLakeDocument, isString} from '../json.ts'
import type {DocumentSource} from '../store/documentSource.ts'
import {parseQuery, plan} from './evaluate.ts'
import {viewOf} from './view.ts'

/** The ids of the stored documents that a query selects, drafts and versions included. */
export function selectIds(
  source: DocumentSource,
  query: string,
  parameters: JsonObject,
): readonly string[] {
  const view = viewOf(source, 'raw', true)
  const dereference = ({_ref}: {_ref: string}) => view.dereference(_ref) ?? null
  const found: unknown = toJS(
    evaluateSync(plan(parseQuery(query, parameters), view), {dataset: [], dereference}),
  )
  const items = Array.isArray(found) ? found : [found]
  return items
    .filter((item) => item !== null)
    .map((item) => {
      if (isString(item)) return item
      if (isLakeDocument(item)) return item._id
      throw validationError('The query of a mutation must select documents or their ids')
    })
}
