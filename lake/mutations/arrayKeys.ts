import {randomBytes} from 'node:crypto'

import type {Json, JsonObject} from '../json.ts'
import {isObject} from '../json.ts'

const newKey = (): string => randomBytes(6).toString('hex')

/** A copy in which every object that is an item of an array has a `_key`. */
const withArrayKeys = (value: Json): Json => {
  if (Array.isArray(value)) {
    return value.map((item: Json) =>
      isObject(item)
        ? objectWithKeys({...item, _key: item['_key'] ?? newKey()})
        : withArrayKeys(item),
    )
  }
  return isObject(value) ? objectWithKeys(value) : value
}

export function objectWithKeys(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withArrayKeys(inner)]),
  )
}

/** A patch whose inserted items, and whose objects inside the values that it sets, have keys. */
export function patchWithArrayKeys(patch: JsonObject): JsonObject {
  const keyed: Record<string, Json> = {...patch}
  for (const operation of ['set', 'setIfMissing', 'insert']) {
    const values = patch[operation]
    if (isObject(values)) keyed[operation] = objectWithKeys(values)
  }
  return keyed
}
