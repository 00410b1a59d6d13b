import {
  isList,
  isObject,
  visitObjects,
  type Json,
  type JsonDocument,
  type JsonObject,
} from '../dataset/json.ts'
import {alignItems} from '../merge/items/alignItems.ts'

/** Whether the file that a `_sanityAsset` names is not there, or not taken. */
type IsRefused = (written: string) => boolean

export interface Held {
  readonly document: JsonDocument
  /** What the figures that kept an image name, as `_sanityAsset` does. */
  readonly kept: ReadonlySet<string>
}

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu

const originalOf = (value: Json | undefined): string => {
  const original = isObject(value) ? value['original'] : undefined
  return typeof original === 'string' ? original : ''
}

/** Whether a figure names an image of the site that cannot be had. */
const lacksImage = (object: JsonObject, isRefused: IsRefused): boolean => {
  const {_type, asset, _sanityAsset: written} = object
  if (typeof written === 'string') return isRefused(written)
  return _type === 'figure' && asset === undefined && originalOf(object) !== ''
}

/** The image that stays: that of the same file, or of the figure in whose place another file is named. */
const imageFor = (figure: JsonObject, before: Json | undefined): Json | undefined => {
  const isSame = originalOf(figure) === originalOf(before)
  const isOfSite = !elsewhere.test(originalOf(figure))
  return isObject(before) && (isSame || isOfSite) ? before['asset'] : undefined
}

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : []

/**
 * What the site says, with the images that figures had where their files are not there, or cannot be
 * read: that is no wish to take an image away.
 * @param before what the last import said, else what the dataset holds
 */
export function withHeldImages(
  site: JsonDocument,
  before: JsonDocument | undefined,
  isRefused: IsRefused,
): Held {
  const kept = new Set<string>()
  const isAny = (value: Json): boolean => {
    let found = false
    visitObjects(value, (object) => {
      found ||= lacksImage(object, isRefused)
    })
    return found
  }

  const figure = (object: JsonObject, old: Json | undefined): JsonObject => {
    const {_sanityAsset: written, ...rest} = object
    const asset = imageFor(object, old)
    if (asset === undefined) return rest
    if (typeof written === 'string') kept.add(written)
    return {...rest, asset}
  }

  const items = (list: readonly Json[], old: Json | undefined): Json => {
    const others = listOf(old)
    const own = listOf(list)
    const pairs = alignItems(own, others)
    const paired = new Map(own.map((item, place) => [item, others[pairs.get(place) ?? -1]]))
    return list.map((item) => (isObject(item) ? inside(item, paired.get(item)) : item))
  }

  const inside = (value: Json, old: Json | undefined): Json => {
    if (!isAny(value)) return value
    if (isList(value)) return items(value, old)
    if (!isObject(value)) return value
    if (lacksImage(value, isRefused)) return figure(value, old)
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      inside(item, isObject(old) ? old[key] : undefined),
    ])
    return Object.fromEntries(entries)
  }

  const held = inside(site, before)
  const fields = isObject(held) ? held : {}
  return {document: held === site ? site : {...fields, _id: site._id, _type: site._type}, kept}
}
