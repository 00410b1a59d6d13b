import {isRecord} from 'sanity'

/** What the items of a list refer to: the items themselves, or one field of theirs. */
export function refsIn(list: unknown, field?: string): ReadonlySet<string> {
  const items: readonly unknown[] = Array.isArray(list) ? list : []
  return new Set(
    items.flatMap((item) => {
      const reference: unknown = field !== undefined && isRecord(item) ? item[field] : item
      return isRecord(reference) && typeof reference['_ref'] === 'string' ? [reference['_ref']] : []
    }),
  )
}
