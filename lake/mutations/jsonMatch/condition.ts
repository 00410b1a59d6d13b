import type {Json} from '../../json.ts'
import {isObject} from '../../json.ts'
import type {Comparator, Condition} from './path.ts'

/** Whether a filter lets a value pass. Only what is neither an object nor an array can be compared. */
export function holds(condition: Condition, value: Json): boolean {
  const judged = valueAt(value, condition.names)
  if (judged === undefined) return false
  if (condition.kind === 'exists') return true
  if (typeof judged === 'object' && judged !== null) return false
  return comparisons[condition.comparator](judged, condition.literal)
}

const valueAt = (value: Json, names: readonly string[]): Json | undefined => {
  let inner: Json | undefined = value
  for (const name of names) {
    if (inner === undefined || !isObject(inner) || !Object.hasOwn(inner, name)) return undefined
    inner = inner[name]
  }
  return inner
}

type Comparison = (left: Json, right: Json) => boolean

/** Numbers and texts have an order, each among themselves. */
const ordered =
  (inOrder: (left: number | string, right: number | string) => boolean): Comparison =>
  (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return inOrder(left, right)
    return typeof left === 'string' && typeof right === 'string' && inOrder(left, right)
  }

const comparisons: Readonly<Record<Comparator, Comparison>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': ordered((left, right) => left < right),
  '<=': ordered((left, right) => left <= right),
  '>': ordered((left, right) => left > right),
  '>=': ordered((left, right) => left >= right),
}
