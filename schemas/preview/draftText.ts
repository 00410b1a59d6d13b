import {isDraftId} from 'sanity'

/**
 * What a list says of a document that is a draft, by the `_id` under which it is stored. A row has
 * `null` there for a document that is just going away.
 */
export function draftText(storedId: string | null | undefined): string | undefined {
  return isDraftId(storedId ?? '') ? 'Draft' : undefined
}
