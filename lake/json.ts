export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** A document as stored: always with the attributes that the lake sets itself. */
export interface LakeDocument extends JsonObject {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isString(value: unknown): value is string {
  return typeof value === 'string'
}

export function isLakeDocument(value: unknown): value is LakeDocument {
  return isObject(value) && isString(value['_id']) && isString(value['_type'])
}

/** Reads JSON whose shape the caller checks. */
export function parseJson(text: string): unknown {
  return JSON.parse(text)
}
