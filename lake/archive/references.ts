import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'

const isStrong = (value: JsonObject): boolean =>
  isString(value['_ref']) &&
  value['_weak'] !== true &&
  value['_projectId'] === undefined &&
  value['_dataset'] === undefined

/** The document with those strong references weak that lead to what is not there yet. */
export function weakened(
  document: JsonObject,
  isThere: (id: string) => boolean,
): {readonly document: JsonObject; readonly absent: ReadonlySet<string>} {
  const absent = new Set<string>()
  const inner = (item: Json): Json => {
    if (Array.isArray(item)) return item.map(inner)
    return isObject(item) ? object(item) : item
  }
  const object = (value: JsonObject): JsonObject => {
    const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]))
    const target = value['_ref']
    if (!isString(target) || !isStrong(value) || isThere(target)) return copy
    absent.add(target)
    return {...copy, _weak: true}
  }
  return {document: object(document), absent}
}
