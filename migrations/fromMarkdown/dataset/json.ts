/** What documents are made of on the wire. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A document as the lake gets it. */
export interface JsonDocument extends JsonObject {
  readonly _id: string
  readonly _type: string
}

export function toJson(document: {readonly _id: string; readonly _type: string}): JsonDocument {
  const json: JsonObject = JSON.parse(JSON.stringify(document))
  return {...json, _id: document._id, _type: document._type}
}

/** Changes every object in a value, the innermost first. */
export function mapObjects(value: Json, change: (object: JsonObject) => JsonObject): Json {
  if (isList(value)) return value.map((item) => mapObjects(item, change))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(
    ([key, item]) => [key, mapObjects(item, change)] as const,
  )
  return change(Object.fromEntries(entries))
}

/** Changes every object in a document; its `_id` and `_type` stay. */
export function mapDocument(
  document: JsonDocument,
  change: (object: JsonObject) => JsonObject,
): JsonDocument {
  const mapped = mapObjects(document, change)
  return {...(isObject(mapped) ? mapped : {}), _id: document._id, _type: document._type}
}
