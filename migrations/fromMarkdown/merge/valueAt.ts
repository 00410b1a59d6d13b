import {isList, isObject, type Json, type JsonDocument} from '../dataset/json.ts'
import type {Path, Step} from './three.ts'

const step = /\[_key==("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/gu

/** The steps of a path as patches write it: `registration[_key=="a1"].url`. */
export function pathOf(text: string): Path {
  return [...text.matchAll(step)].map(([, key, name = '']): Step => {
    const read: unknown = key === undefined ? undefined : JSON.parse(key)
    return typeof read === 'string' ? {_key: read} : name
  })
}

const inside = (value: Json | undefined, at: Step): Json | undefined => {
  if (typeof at === 'string') return isObject(value) ? value[at] : undefined
  if (!isList(value)) return undefined
  return value.find((item) => isObject(item) && item['_key'] === at._key)
}

/** The value at a path as patches write it. */
export function valueAt(document: JsonDocument | undefined, path: string): Json | undefined {
  return pathOf(path).reduce<Json | undefined>(inside, document)
}
