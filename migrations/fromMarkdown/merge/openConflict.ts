import type {OpenConflict} from '../dataset/baseRecords.ts'
import {isList, isObject, type Json, type JsonDocument, type JsonObject} from '../dataset/json.ts'
import {sameContent} from './contentText.ts'
import {hasOrderOf, inOrderOf, sameItemOrder} from './items/itemOrder.ts'
import {pathOf} from './valueAt.ts'

type Step = {readonly key: string} | {readonly name: string}

/** The steps of a path as patches write it. */
const stepsOf = (path: string): readonly Step[] =>
  pathOf(path).map((step) => (typeof step === 'string' ? {name: step} : {key: step._key}))

const hasKey =
  (key: string) =>
  (item: Json): boolean =>
    isObject(item) && item['_key'] === key

const valueAt = (value: Json | undefined, steps: readonly Step[]): Json | undefined => {
  const [first, ...rest] = steps
  if (first === undefined) return value
  if ('name' in first) return isObject(value) ? valueAt(value[first.name], rest) : undefined
  return isList(value) ? valueAt(value.find(hasKey(first.key)), rest) : undefined
}

const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))

const keyed = (value: Json, key: string): Json => (isObject(value) ? {...value, _key: key} : value)

const withItem = (
  list: readonly Json[],
  key: string,
  change: (item: Json | undefined) => Json | undefined,
): readonly Json[] => {
  const place = list.findIndex(hasKey(key))
  const changed = change(list[place])
  const items = changed === undefined ? [] : [keyed(changed, key)]
  return place === -1 ? [...list, ...items] : list.toSpliced(place, 1, ...items)
}

const withValueAt = (
  value: Json | undefined,
  steps: readonly Step[],
  next: Json | undefined,
): Json | undefined => {
  const [first, ...rest] = steps
  if (first === undefined) return next
  if ('key' in first) {
    const list = isList(value) ? value : []
    return withItem(list, first.key, (item) => withValueAt(item, rest, next))
  }
  const object = isObject(value) ? value : {}
  const changed = withValueAt(object[first.name], rest, next)
  return changed === undefined ? without(object, first.name) : {...object, [first.name]: changed}
}

/** What a conflict says of a side; nothing is kept as `null`. */
const said = (value: unknown): Json | undefined =>
  value === undefined || value === null ? undefined : JSON.parse(JSON.stringify(value))

type Sides = Pick<OpenConflict, 'path' | 'site' | 'editor' | 'isOrder'>

const listOf = (value: unknown): readonly Json[] => {
  const json = said(value)
  return isList(json) ? json : []
}

/**
 * Whether a document still has something else than the site where both changed a value. What an
 * editor writes there later settles nothing, unless it is what the site says.
 */
export function isOpenIn(
  document: JsonDocument | undefined,
  {path, site, isOrder}: Sides,
): boolean {
  if (document === undefined) return false
  const there = valueAt(document, stepsOf(path))
  if (isOrder !== true) return !sameContent(there, said(site))
  return !sameItemOrder(listOf(there), listOf(site))
}

/** A conflict with what the document says now on the editor's side. */
export function asItIsIn<One extends Sides>(document: JsonDocument, conflict: One): One {
  return {...conflict, editor: valueAt(document, stepsOf(conflict.path)) ?? null}
}

/** What a document has where the site's side of a conflict is taken. */
export function sitesValue(document: JsonDocument, {path, site, isOrder}: Sides): Json | undefined {
  if (isOrder !== true) return said(site)
  return inOrderOf(listOf(valueAt(document, stepsOf(path))), listOf(site))
}

const saysAt = (
  value: Json | undefined,
  steps: readonly Step[],
  isWanted: (found: Json | undefined) => boolean,
): boolean => {
  const [first, ...rest] = steps
  if (first === undefined) return isWanted(value)
  if ('name' in first) {
    return saysAt(isObject(value) ? value[first.name] : undefined, rest, isWanted)
  }
  // The site gives its items other keys than an editor's have.
  return (isList(value) ? value : []).some((item) => saysAt(item, rest, isWanted))
}

/** Whether the site still says what it said when a conflict was noticed. */
export function isSaidOn(site: JsonDocument, {path, site: value, editor, isOrder}: Sides): boolean {
  const steps = stepsOf(path)
  if (isOrder === true) {
    return saysAt(site, steps, (list) => isList(list) && hasOrderOf(list, listOf(value)))
  }
  const isGone = said(value) === undefined
  return isGone
    ? !saysAt(site, steps, (found) => sameContent(found, said(editor)))
    : saysAt(site, steps, (found) => sameContent(found, said(value)))
}

/** A document with what the site says where a conflict is still open in it. */
export function withSitesValues(
  document: JsonDocument,
  conflicts: readonly OpenConflict[],
): JsonDocument {
  return conflicts
    .filter((conflict) => isOpenIn(document, conflict))
    .reduce<JsonDocument>((now, conflict) => {
      const changed = withValueAt(now, stepsOf(conflict.path), sitesValue(now, conflict))
      const fields = isObject(changed) ? changed : {}
      return {...fields, _id: now._id, _type: now._type}
    }, document)
}
