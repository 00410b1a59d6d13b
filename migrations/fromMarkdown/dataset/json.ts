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

const mapList = (list: readonly Json[], change: (object: JsonObject) => JsonObject): Json => {
  let mapped: Json[] | undefined
  for (const [index, item] of list.entries()) {
    if (typeof item !== 'object' || item === null) continue
    const now = mapObjects(item, change)
    if (now !== item) (mapped ??= [...list])[index] = now
  }
  return mapped ?? list
}

/**
 * Changes every object in a value, the innermost first. What `change` gives back as it is, and holds
 * nothing that changed, stays the same object: most of a document.
 */
export function mapObjects(value: Json, change: (object: JsonObject) => JsonObject): Json {
  if (isList(value)) return mapList(value, change)
  if (!isObject(value)) return value
  let mapped: Record<string, Json> | undefined
  for (const key in value) {
    const item = value[key]
    if (typeof item !== 'object' || item === null) continue
    const now = mapObjects(item, change)
    if (now !== item) (mapped ??= {...value})[key] = now
  }
  return change(mapped ?? value)
}

/** Changes every object in a document; its `_id` and `_type` stay. */
export function mapDocument(
  document: JsonDocument,
  change: (object: JsonObject) => JsonObject,
): JsonDocument {
  const mapped = mapObjects(document, change)
  if (mapped === document) return document
  return {...(isObject(mapped) ? mapped : {}), _id: document._id, _type: document._type}
}

/** Visits every object in a value. */
export function visitObjects(value: Json, visit: (object: JsonObject) => void): void {
  if (isList(value)) {
    for (const item of value) visitObjects(item, visit)
    return
  }
  if (!isObject(value)) return
  for (const key in value) {
    const item = value[key]
    if (typeof item === 'object' && item !== null) visitObjects(item, visit)
  }
  visit(value)
}
