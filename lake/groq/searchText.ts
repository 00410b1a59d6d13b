import type {Json, JsonObject} from '../json.ts'
import {isObject} from '../json.ts'

/** The attribute under which a query finds the words of a document; no document can have it itself. */
export const searchTextAttribute = '\u0000text'

/** All text of a document, without the attributes that belong to the lake (`_id`, `_ref`, `_key` …). */
function searchText(document: JsonObject): string {
  const words: string[] = []
  const collect = (value: Json): void => {
    if (typeof value === 'string') words.push(value)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) if (!key.startsWith('_')) collect(inner)
    }
  }
  collect(document)
  return words.join('\n')
}

/**
 * Lets queries read the words of a document. The attribute is not enumerable: it shows neither in
 * results nor in copies. Changes `document` in place.
 */
export function exposeSearchText(document: JsonObject): void {
  if (Object.hasOwn(document, searchTextAttribute)) return
  Object.defineProperty(document, searchTextAttribute, {
    get: () => searchText(document),
    enumerable: false,
    configurable: true,
  })
}
