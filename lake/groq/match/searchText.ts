import {isObject} from '../../json.ts'
import {dateWords} from './dateWords.ts'

/** The same with the words by which people look for the moments in it. */
export function typedSearchText(value: unknown): unknown {
  const text = searchText(value)
  return isObject(value) && typeof text === 'string' ? [text, ...momentsOf(value)] : text
}

const momentsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(momentsOf)
  if (!isObject(value)) return []
  const {timeZone} = value
  const zone = typeof timeZone === 'string' ? timeZone : 'UTC'
  return Object.entries(value).flatMap(([key, item]) => {
    if (key.startsWith('_')) return []
    return typeof item === 'string' ? dateWords(item, zone) : momentsOf(item)
  })
}

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
