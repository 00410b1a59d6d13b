import type {Json} from '../../json.ts'
import {isObject} from '../../json.ts'

/** Whether two values are the same JSON text: the order of names counts. */
export function isSame(left: Json, right: Json): boolean {
  if (left === right) return true
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item: Json, index) => isSame(item, right[index] ?? null))
    )
  }
  if (!isObject(left) || !isObject(right)) return false
  const names = Object.keys(left)
  const otherNames = Object.keys(right)
  return (
    names.length === otherNames.length &&
    names.every(
      (name, index) =>
        name === otherNames[index] && isSame(left[name] ?? null, right[name] ?? null),
    )
  )
}
