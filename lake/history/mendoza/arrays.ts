import type {Json} from '../../json.ts'
import {isObject} from '../../json.ts'
import type {Differ, Operations, Patch} from './opcodes.ts'
import {opcodes} from './opcodes.ts'

/** Decoders pass as many items as a slice has to one call, which has its limits. */
const longestSlice = 10_000

/**
 * Builds the array anew: items that were there, wherever, are taken over in runs; changed ones are made
 * from the old one with the same `_key`, or else in the same place.
 */
export function arrayPatch(
  left: readonly Json[],
  right: readonly Json[],
  differ: Differ<Json>,
): Operations | undefined {
  if (left.length === 0 || right.length === 0) return undefined
  const places = placesOf(left, (item) => JSON.stringify(item))
  const keyed = placesOf(left, keyOf)
  const operations: Json[][] = []
  let expected = 0
  for (const [index, item] of right.entries()) {
    const same = nearest(places.get(JSON.stringify(item)), expected)
    if (same !== undefined) {
      takeOver(operations, same)
      expected = same + 1
      continue
    }
    const key = keyOf(item)
    const partner = key === undefined ? index : nearest(keyed.get(key), expected)
    operations.push([...changed(item, partner, left, differ)])
    if (partner !== undefined) expected = partner + 1
  }
  const isAllNew = operations.every(([opcode]) => opcode === opcodes.appendElement)
  return isAllNew ? undefined : {startsFrom: 'blank', operations: operations.flat()}
}

const placesOf = (
  items: readonly Json[],
  name: (item: Json) => string | undefined,
): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  for (const [index, item] of items.entries()) {
    const text = name(item)
    if (text === undefined) continue
    const known = places.get(text)
    if (known === undefined) places.set(text, [index])
    else known.push(index)
  }
  return places
}

const keyOf = (item: Json): string | undefined => {
  const key = isObject(item) ? item['_key'] : undefined
  return typeof key === 'string' ? key : undefined
}

/** The place at which a run of items goes on, if it is among them; else the first. */
const nearest = (places: readonly number[] | undefined, expected: number): number | undefined => {
  if (places === undefined) return undefined
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < expected) low = middle + 1
    else high = middle
  }
  return places[low] === expected ? expected : places[0]
}

const takeOver = (operations: Json[][], place: number): void => {
  const [opcode, from, to] = operations.at(-1) ?? []
  const isRun = opcode === opcodes.appendElements && to === place
  if (isRun && typeof from === 'number' && place - from < longestSlice) {
    operations[operations.length - 1] = [opcodes.appendElements, from, place + 1]
  } else operations.push([opcodes.appendElements, place, place + 1])
}

const changed = (
  item: Json,
  partner: number | undefined,
  left: readonly Json[],
  differ: Differ<Json>,
): Patch => {
  const old = partner === undefined ? undefined : left[partner]
  const inner = old === undefined ? undefined : differ(old, item)
  if (inner === undefined || partner === undefined) return [opcodes.appendElement, item]
  const push = inner.startsFrom === 'copy' ? opcodes.pushElementCopy : opcodes.pushElementBlank
  return [push, partner, ...inner.operations, opcodes.returnElement]
}
