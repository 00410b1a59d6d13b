import {validationError} from '../errors.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import {evaluateAtOnce} from './evaluate.ts'
import type {Evaluation} from './evaluation.ts'
import type {Reader} from './reader.ts'
import {viewOf} from './view.ts'
import {isTimeout, within} from './within.ts'

/** Meanwhile nothing else is answered. */
const patienceMs = 1000

/** The ids of the stored documents that a query selects, drafts and versions included. */
export function selectIds(
  reader: Reader,
  query: string,
  parameters: JsonObject,
  evaluation: Evaluation,
): readonly string[] {
  const found = selected(reader, query, parameters, evaluation)
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

const selected = (
  reader: Reader,
  query: string,
  parameters: JsonObject,
  evaluation: Evaluation,
): unknown => {
  const view = viewOf('raw', true)
  try {
    return reader.atOneMoment(() =>
      within(patienceMs, () =>
        evaluateAtOnce(reader, {tree: parseQuery(query, parameters), view, evaluation}),
      ),
    )
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw validationError(
      `The query of a mutation may take ${patienceMs} ms at most. Ask for the ids with a query first, and name them in the mutation`,
    )
  }
}
