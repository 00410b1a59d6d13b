import {isDraftId} from 'sanity'

/** What a list says of a document that is a draft, by the `_id` under which it is stored. */
export function draftText(storedId: string | undefined): string | undefined {
  return storedId !== undefined && isDraftId(storedId) ? 'Draft' : undefined
}
