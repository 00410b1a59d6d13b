import {isRecord} from 'sanity'

import {type JsonDocument, toJson} from '../../../migrations/fromMarkdown/dataset/json.ts'

/** What a form shows, as a document; none before the form has one. */
export function shownDocument(value: unknown): JsonDocument | undefined {
  if (!isRecord(value)) return undefined
  const {_id, _type} = value
  if (typeof _id !== 'string' || typeof _type !== 'string') return undefined
  return toJson({...value, _id, _type})
}
