import {isObject, type Json, type JsonObject} from '../../dataset/json.ts'
import {contentText} from '../contentText.ts'
import {alignItems} from './alignItems.ts'

const nameOf = (item: Json): string =>
  isObject(item) && typeof item['_key'] === 'string' ? item['_key'] : contentText(item)

/** The names of the items that both lists have, as each has them. */
const common = (
  one: readonly Json[],
  other: readonly Json[],
): readonly [readonly string[], readonly string[]] => {
  const [ofOne, ofOther] = [one.map(nameOf), other.map(nameOf)]
  const [inOne, inOther] = [new Set(ofOne), new Set(ofOther)]
  return [ofOne.filter((name) => inOther.has(name)), ofOther.filter((name) => inOne.has(name))]
}

/** Whether the items that two lists of a document both have stand in the same order. */
export function sameItemOrder(one: readonly Json[], other: readonly Json[]): boolean {
  const [ofOne, ofOther] = common(one, other)
  return ofOne.every((name, place) => name === ofOther[place])
}

/** Whether a list of the site, whose items have other keys, still has the order of another list. */
export function hasOrderOf(list: readonly Json[], order: readonly Json[]): boolean {
  const [items, ordered] = [list.filter(isObject), order.filter(isObject)]
  const pairs = alignItems(ordered, items)
  const places = ordered.flatMap((_, place) => pairs.get(place) ?? [])
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))
}

/** A list in the order of another one; what only it has stays behind what it stands behind. */
export function inOrderOf(list: readonly Json[], order: readonly Json[]): readonly Json[] {
  const byName = new Map(list.map((item) => [nameOf(item), item]))
  const names = order.map(nameOf).filter((name) => byName.has(name))
  const known = new Set(names)
  let before: string | undefined
  for (const item of list) {
    const name = nameOf(item)
    if (!known.has(name)) {
      names.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, name)
      known.add(name)
    }
    before = name
  }
  return names.flatMap((name): readonly Json[] => {
    const item: Json | JsonObject | undefined = byName.get(name)
    return item === undefined ? [] : [item]
  })
}

/** Of two orders of a list what stands between the first and the last item that they have elsewhere. */
export function apartInOrder(
  one: readonly Json[],
  other: readonly Json[],
): readonly [readonly Json[], readonly Json[]] {
  const [ofOne, ofOther] = [one.map(nameOf), other.map(nameOf)]
  const start = ofOne.findIndex((name, place) => name !== ofOther[place])
  if (start === -1) return [one, other]
  let end = 0
  while (ofOne.at(-1 - end) === ofOther.at(-1 - end)) end += 1
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
}
