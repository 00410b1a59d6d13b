import type {JsonDocument, JsonObject} from '../dataset/json.ts'
import {contentText} from './contentText.ts'

/** What a document says, without what identifies it and what the lake adds. */
export function fieldsOf(document: JsonDocument): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('_')))
}

/** Whether two documents say the same, published or not. */
export function sameDocument(one: JsonDocument, other: JsonDocument): boolean {
  return one._type === other._type && contentText(fieldsOf(one)) === contentText(fieldsOf(other))
}
