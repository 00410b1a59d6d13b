import type {OpenConflict} from '../dataset/baseRecords.ts'
import {isList, isObject, type Json, type JsonDocument, type JsonObject} from '../dataset/json.ts'
import {sameContent} from './contentText.ts'
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

/** Whether a document still has what the editor had, where the site has something else. */
export function isOpenIn(
  document: JsonDocument | undefined,
  {path, editor}: Pick<OpenConflict, 'path' | 'editor'>,
): boolean {
  return document !== undefined && sameContent(valueAt(document, stepsOf(path)), said(editor))
}

const saysAt = (
  value: Json | undefined,
  steps: readonly Step[],
  wanted: Json | undefined,
): boolean => {
  const [first, ...rest] = steps
  if (first === undefined) return sameContent(value, wanted)
  if ('name' in first) {
    return saysAt(isObject(value) ? value[first.name] : undefined, rest, wanted)
  }
  // The site gives its items other keys than an editor's have.
  return (isList(value) ? value : []).some((item) => saysAt(item, rest, wanted))
}

/** Whether the site still says what it said when a conflict was noticed. */
export function isSaidOn(
  site: JsonDocument,
  {path, site: value, editor}: Pick<OpenConflict, 'path' | 'site' | 'editor'>,
): boolean {
  const steps = stepsOf(path)
  const isGone = said(value) === undefined
  return isGone ? !saysAt(site, steps, said(editor)) : saysAt(site, steps, said(value))
}

/** A document with what the site says where a conflict is still open in it. */
export function withSitesValues(
  document: JsonDocument,
  conflicts: readonly OpenConflict[],
): JsonDocument {
  return conflicts
    .filter((conflict) => isOpenIn(document, conflict))
    .reduce<JsonDocument>((now, {path, site}) => {
      const changed = withValueAt(now, stepsOf(path), said(site))
      const fields = isObject(changed) ? changed : {}
      return {...fields, _id: now._id, _type: now._type}
    }, document)
}
