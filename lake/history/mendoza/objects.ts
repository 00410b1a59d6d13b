import type {Json, JsonObject} from '../../json.ts'
import {isSame} from './isSame.ts'
import type {Differ, Operations, Patch} from './opcodes.ts'
import {opcodes} from './opcodes.ts'

/** Changes a copy where that leaves the names in the right order, and builds the object anew elsewhere. */
export function objectPatch(
  left: JsonObject,
  right: JsonObject,
  differ: Differ<Json>,
): Operations | undefined {
  const names = Object.keys(right)
  if (names.length === 0 || isOdd(left) || isOdd(right)) return undefined
  const sorted = Object.keys(left).toSorted(byCodeUnits)
  const fieldOf = new Map(sorted.map((name, index) => [name, index]))
  if (!names.some((name) => fieldOf.has(name))) return undefined

  const kept = Object.keys(left).filter((name) => Object.hasOwn(right, name))
  const inPlace = [...kept, ...names.filter((name) => !fieldOf.has(name))]
  const startsFrom = isSame(inPlace, names) ? 'copy' : 'blank'
  const deleted =
    startsFrom === 'copy'
      ? sorted.flatMap((name, field) =>
          Object.hasOwn(right, name) ? [] : [opcodes.deleteField, field],
        )
      : []
  const written = names.flatMap((name): Patch => {
    const value = right[name] ?? null
    const old = left[name]
    const field = fieldOf.get(name)
    if (field === undefined || old === undefined) return [opcodes.setField, value, name]
    if (isSame(old, value)) return startsFrom === 'copy' ? [] : [opcodes.copyField, field]
    const inner = differ(old, value)
    if (inner === undefined) return [opcodes.setField, value, name]
    const push = inner.startsFrom === 'copy' ? opcodes.pushFieldCopy : opcodes.pushFieldBlank
    return [push, field, ...inner.operations, opcodes.returnField]
  })
  return {startsFrom, operations: [...deleted, ...written]}
}

/** With what decoders do not see as a field. */
const isOdd = (value: JsonObject): boolean =>
  Object.hasOwn(value, '__proto__') || Object.values<unknown>(value).includes(undefined)

/** As decoders sort. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
