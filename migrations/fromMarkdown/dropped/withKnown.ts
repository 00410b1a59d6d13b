import {isList, isObject, type Json, type JsonDocument, type JsonObject} from '../dataset/json.ts'

/** References to documents and files, and what consists of them. */
const isReference = (value: Json | undefined): boolean =>
  isList(value) ? value.length > 0 && value.every(isReference) : isObject(value) && '_ref' in value

/** Which item of a list is the same as one that another list has at a place. */
const sameItem = (
  item: JsonObject,
  place: number,
  list: readonly Json[],
  known: readonly Json[],
): Json | undefined => {
  const byKey = known.find((other) => isObject(other) && other['_key'] === item['_key'])
  if (byKey !== undefined) return byKey
  const other = list.length === known.length ? known[place] : undefined
  return isObject(other) && other['_type'] === item['_type'] ? other : undefined
}

const joined = (value: Json, known: Json | undefined): Json => {
  if (isList(value) && isList(known)) {
    return value.map((item, place) =>
      isObject(item) ? joined(item, sameItem(item, place, value, known)) : item,
    )
  }
  if (!isObject(value) || !isObject(known) || '_ref' in value) return value
  // Another image, or a link to elsewhere, has nothing in common with what was there.
  const isOther = ['original', 'href'].some((key) => value[key] !== known[key])
  if (isOther) return value
  const inner = Object.entries(value).map(([key, each]) => [key, joined(each, known[key])] as const)
  const left = Object.entries(known).filter(
    ([key, each]) => !(key in value) && value['_sanityAsset'] === undefined && isReference(each),
  )
  return Object.fromEntries([...inner, ...left])
}

/**
 * A page that was given without the rest of its site, with what it refers to as the last import of the
 * whole site found it: images, groups, pages that it links to.
 */
export function withKnown(document: JsonDocument, known: JsonDocument | undefined): JsonDocument {
  const value = known === undefined ? document : joined(document, known)
  return {...(isObject(value) ? value : {}), _id: document._id, _type: document._type}
}
