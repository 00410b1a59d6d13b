import {isObject, type Json, type JsonObject} from '../../dataset/json.ts'
import {sameContent} from '../contentText.ts'
import {
  disputed,
  inside,
  type Conflict,
  type Merged,
  type Place,
  type Step,
  type Three,
} from '../three.ts'
import {alignAdded, alignItems, type Alignment} from './alignItems.ts'
import {arrange} from './arrange.ts'
import {withOwnKeys} from './withOwnKeys.ts'

interface Lists extends Three {
  readonly base: readonly Json[]
  readonly site: readonly Json[]
  readonly editor: readonly Json[]
}

type MergeItem = (three: Three, place: Place) => Merged

/** An item as each side has it. */
interface Thing {
  readonly base: JsonObject | undefined
  readonly site: JsonObject | undefined
  readonly editor: JsonObject | undefined
}

const at = (list: readonly JsonObject[], pairs: Alignment, place: number) => {
  const found = pairs.get(place)
  return found === undefined ? undefined : list[found]
}

/** Every thing that one of the lists has, each once. */
const thingsIn = (
  base: readonly JsonObject[],
  site: readonly JsonObject[],
  editor: readonly JsonObject[],
): readonly Thing[] => {
  const [toSite, toEditor] = [alignItems(base, site), alignItems(base, editor)]
  const known = base.map((item, place) => ({
    base: item,
    site: at(site, toSite, place),
    editor: at(editor, toEditor, place),
  }))
  const [onSite, inEditor] = [new Set(toSite.values()), new Set(toEditor.values())]
  const newOnSite = site.filter((_, place) => !onSite.has(place))
  const newInEditor = editor.filter((_, place) => !inEditor.has(place))
  const twins = alignAdded(newOnSite, newInEditor)
  const joined = new Set(twins.values())
  return [
    ...known,
    ...newOnSite.map((item, place) => ({
      base: undefined,
      site: item,
      editor: at(newInEditor, twins, place),
    })),
    ...newInEditor
      .filter((_, place) => !joined.has(place))
      .map((item) => ({base: undefined, site: undefined, editor: item})),
  ]
}

const stepTo = ({base, site, editor}: Thing): Step => {
  const key = (editor ?? site ?? base)?.['_key']
  return typeof key === 'string' ? {_key: key} : ''
}

/** A side took the item away: it goes, unless the other side has changed it. */
const mergeLost = (thing: Thing, place: Place): Merged => {
  const left = thing.site ?? thing.editor
  if (left === undefined) return {value: undefined, conflicts: []}
  if (sameContent(thing.base, left)) return {value: undefined, conflicts: []}
  return disputed(thing, place)
}

const mergeThing = (thing: Thing, place: Place, mergeItem: MergeItem): Merged => {
  const {base, site, editor} = thing
  if (site !== undefined && editor !== undefined) return mergeItem(thing, place)
  return base === undefined ? {value: site ?? editor, conflicts: []} : mergeLost(thing, place)
}

const orderOf = (things: readonly Thing[], list: readonly JsonObject[], side: keyof Thing) => {
  const places = new Map(list.map((item, place) => [item, place]))
  const place = (thing: Thing): number => places.get(thing[side] ?? {}) ?? -1
  return things.filter((thing) => thing[side] !== undefined).toSorted((a, b) => place(a) - place(b))
}

/**
 * Merges two lists of objects, item by item. An editor's order stays; the site's is taken where only
 * the site has another one than before.
 * @param mergeItem merges an item that both sides still have
 */
export function mergeItems(lists: Lists, place: Place, mergeItem: MergeItem): Merged {
  const base = lists.base.filter(isObject)
  const site = lists.site.filter(isObject)
  const editor = lists.editor.filter(isObject)
  const things = thingsIn(base, site, editor)
  const conflicts: Conflict[] = []
  const merged = new Map<Thing, JsonObject>()
  for (const thing of things) {
    const {value, conflicts: found} = mergeThing(thing, inside(place, stepTo(thing)), mergeItem)
    conflicts.push(...found)
    if (isObject(value)) merged.set(thing, value)
  }
  const orders = {
    base: orderOf(things, base, 'base'),
    site: orderOf(things, site, 'site'),
    editor: orderOf(things, editor, 'editor'),
  }
  const {order, disputed: apart} = arrange(orders, (thing) => merged.has(thing), place.prefer)
  const items = withOwnKeys(
    order.map((thing) => merged.get(thing)).filter((item) => item !== undefined),
  )
  if (apart === undefined) return {value: items, conflicts}
  const own = new Map(order.map((thing, index) => [thing, items[index]]))
  const listOf = (all: readonly Thing[]): readonly Json[] =>
    all.flatMap((thing) => own.get(thing) ?? [])
  const [ofSite, ofEditor] = [listOf(apart.site), listOf(apart.editor)]
  conflicts.push({
    path: place.path,
    base: lists.base,
    site: ofSite,
    editor: ofEditor,
    isOrder: true,
  })
  return {value: items, conflicts}
}
