import {getDraftId, getPublishedId, isDraftId} from '@sanity/client/csm'

import {type JsonDocument, mapDocument} from './json.ts'

/** A document that has, and refers to, other ids; without `drafts.` in `names`. */
export function renamed(document: JsonDocument, names: ReadonlyMap<string, string>): JsonDocument {
  const rename = (id: string): string => {
    const now = names.get(getPublishedId(id))
    if (now === undefined) return id
    return isDraftId(id) ? getDraftId(now) : now
  }
  const changed = mapDocument(document, (object) =>
    typeof object['_ref'] === 'string' ? {...object, _ref: rename(object['_ref'])} : object,
  )
  return {...changed, _id: rename(document._id)}
}
