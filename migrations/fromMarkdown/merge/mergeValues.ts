import {isList, isObject, type Json, type JsonObject} from '../dataset/json.ts'
import {sameContent} from './contentText.ts'
import {mergeItems} from './items/mergeItems.ts'
import {mergeTexts} from './items/mergeTexts.ts'
import {mergePeriod} from './mergePeriod.ts'
import {disputed, inside, type Merged, type Place, type Three} from './three.ts'
import {mergeBlock} from './words/mergeBlock.ts'
import {mergeWords} from './words/mergeWords.ts'

const typeOf = (value: Json | undefined): Json | undefined =>
  isObject(value) ? value['_type'] : undefined

/** Objects of which the parts make sense only together. */
const wholes = new Set(['reference', 'slug', 'geopoint', 'price'])

const isPeriod = ({site, editor}: Three): boolean =>
  [site, editor].every((value) => typeOf(value) === 'period')

/** Fields of text that people write at length: their words are merged. */
const prose = new Set(['excerpt', 'ingress', 'biography', 'description', 'note'])

const isWhole = ({base, site, editor}: Three): boolean =>
  [base, site, editor].some((value) => isObject(value) && '_ref' in value) ||
  wholes.has(String(typeOf(editor))) ||
  !sameContent(assetOf(site), assetOf(editor))

/** The words of a figure are about its image, as its hotspot is. */
const assetOf = (value: Json | undefined): Json | undefined =>
  isObject(value) ? value['asset'] : undefined

const isAbsent = (value: Json | undefined): boolean => value === undefined || value === null

const isListOrNone = (value: Json | undefined): boolean => isAbsent(value) || isList(value)

const itemsOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : [])

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** Merges the fields of objects that are the same thing. */
export function mergeFields(three: Three, place: Place): Merged {
  const [base, site, editor] = [objectOf(three.base), objectOf(three.site), objectOf(three.editor)]
  const keys = new Set([...Object.keys(editor), ...Object.keys(site), ...Object.keys(base)])
  const fields: [string, Json][] = []
  const conflicts = []
  for (const key of keys) {
    const values = {base: base[key], site: site[key], editor: editor[key]}
    const merged =
      key === '_key' ? {value: editor[key], conflicts: []} : mergeField(key, values, place)
    conflicts.push(...merged.conflicts)
    if (merged.value !== undefined) fields.push([key, merged.value])
  }
  return {value: Object.fromEntries(fields), conflicts}
}

const mergeField = (name: string, three: Three, place: Place): Merged => {
  const at = inside(place, name)
  const {base, site, editor} = three
  const isProse =
    prose.has(name) &&
    typeof base === 'string' &&
    typeof site === 'string' &&
    typeof editor === 'string'
  return isProse ? mergeWords({base, site, editor}, at) : mergeValues(three, at)
}

const mergeBoth = (three: Three, place: Place): Merged => {
  const {base, site, editor} = three
  if (isListOrNone(base) && isList(site) && isList(editor)) {
    const lists = {base: itemsOf(base), site, editor}
    return [...lists.base, ...site, ...editor].every(isObject)
      ? mergeItems(lists, place, mergeValues)
      : mergeTexts(lists, place)
  }
  if (isPeriod(three)) return mergePeriod(three, place, mergeValues)
  const isOneThing = isObject(site) && isObject(editor) && typeOf(site) === typeOf(editor)
  if (!isOneThing || isWhole(three)) return disputed(three, place)
  if (typeOf(editor) === 'block') return mergeBlock({base, site, editor}, place, mergeFields)
  return mergeFields(three, place)
}

/**
 * Merges what the site and an editor made of a value since the last import. What one of them changed
 * is taken; of what both changed, parts that do not meet are, and the rest is a conflict.
 */
const mergeValues = (three: Three, place: Place): Merged => {
  const {base, site, editor} = three
  if (sameContent(base, site) || sameContent(site, editor)) return {value: editor, conflicts: []}
  if (sameContent(base, editor)) return {value: site, conflicts: []}
  return mergeBoth(three, place)
}
