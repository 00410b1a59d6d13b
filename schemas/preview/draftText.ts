import {isDraftId} from 'sanity'

/**
 * What a list says of a document that is a draft, by the `_id` under which it is stored: "Draft event"
 * with a `noun`, so that a list of all drafts tells what each is. A row has `null` there for a document
 * that is just going away.
 */
export function draftText(storedId: string | null | undefined, noun?: string): string | undefined {
  if (!isDraftId(storedId ?? '')) return undefined
  return noun === undefined ? 'Draft' : `Draft ${noun}`
}
