import {isObject} from '../../json.ts'

/**
 * All text of a document, without the attributes that belong to the lake (`_id`, `_ref`, `_key` …).
 * Anything but an object is itself: `@ match …` on strings looks at those.
 */
export function searchText(value: unknown): unknown {
  if (!isObject(value)) return value
  const words: string[] = []
  const collect = (inner: unknown): void => {
    if (typeof inner === 'string') words.push(inner)
    else if (Array.isArray(inner)) inner.forEach(collect)
    else if (isObject(inner)) {
      for (const [key, item] of Object.entries(inner)) if (!key.startsWith('_')) collect(item)
    }
  }
  collect(value)
  return words.join('\n')
}
