import {validationError} from '../errors.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {DocumentSource} from '../store/documentSource.ts'
import {evaluateAtOnce} from './evaluate.ts'
import type {Evaluation} from './evaluation.ts'
import {viewOf} from './view.ts'

/** The ids of the stored documents that a query selects, drafts and versions included. */
export function selectIds(
  source: DocumentSource,
  query: string,
  parameters: JsonObject,
  evaluation: Evaluation,
): readonly string[] {
  const found = evaluateAtOnce(
    parseQuery(query, parameters),
    viewOf(source, 'raw', true),
    evaluation,
  )
  const items = Array.isArray(found) ? found : [found]
  return items
    .filter((item) => item !== null)
    .map((item) => {
      if (isString(item)) return item
      const id = isObject(item) ? item['_id'] : undefined
      if (isString(id)) return id
      throw validationError('The query of a mutation must select documents or their ids')
    })
}
