import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import {archivePathOf, assetFileOf, assetIdOf} from './assetFile.ts'

const key = '_sanityAsset'
const address = /^(image|file)@file:\/\/\.\/\1s\/([^/]+)$/

/** Whether a document has the key by which importers know what to upload. */
export function hasAssetKeys(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  return (isObject(value) && Object.hasOwn(value, key)) || Object.values(value).some(hasAssetKeys)
}

/**
 * Has references to assets name the file in the archive, as `@sanity/export` does, so that another
 * lake may give the asset another id. Only what `withAssetIds` makes the same again is rewritten:
 * what is weak or has keys of its own stays a reference.
 */
export function withAssetFiles(
  value: JsonObject,
  isThere: (assetId: string) => boolean,
): JsonObject {
  return rewritten(value, (object) => {
    const id = plainReference(object['asset'])
    const file = id === undefined || !isThere(id) ? undefined : assetFileOf(id)
    if (file === undefined) return object
    return renamed(object, 'asset', key, `${file.kind}@file://./${archivePathOf(file)}`)
  })
}

export function withAssetIds(value: JsonObject): JsonObject {
  return rewritten(value, (object) => {
    const match = isString(object[key]) ? address.exec(object[key]) : null
    if (match === null) return object
    const kind = match[1] === 'image' ? 'image' : 'file'
    const _ref = assetIdOf({kind, name: match[2] ?? ''})
    return renamed(object, key, 'asset', {_type: 'reference', _ref})
  })
}

const plainReference = (value: Json | undefined): string | undefined => {
  if (!isObject(value) || Object.keys(value).length !== 2) return undefined
  return value['_type'] === 'reference' && isString(value['_ref']) ? value['_ref'] : undefined
}

const rewritten = (value: JsonObject, change: (object: JsonObject) => JsonObject): JsonObject => {
  const inner = (item: Json): Json => {
    if (Array.isArray(item)) return item.map(inner)
    return isObject(item) ? rewritten(item, change) : item
  }
  // Unlike an assignment, this keeps an attribute that is called `__proto__`.
  const copy = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inner(item)]))
  return change(copy)
}

const renamed = (object: JsonObject, from: string, to: string, value: Json): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([name, item]) => (name === from ? [to, value] : [name, item])),
  )
