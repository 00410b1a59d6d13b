import {timeOf} from './values.ts'

/** `array::unique`: each scalar, null and time once; arrays and objects are equal to nothing. */
export function unique(array: unknown): unknown {
  if (!Array.isArray(array)) return null
  const values: readonly unknown[] = array
  const known = new Set<unknown>()
  return values.filter((value) => {
    const key = keyOf(value)
    if (key === undefined) return true
    const {size} = known
    return known.add(key).size > size
  })
}

/** `array::intersects`, in a time that grows with the sum of both lengths. */
export function intersects(left: unknown, right: unknown): boolean | null {
  if (!Array.isArray(left) || !Array.isArray(right)) return null
  const keys = new Set(left.map(keyOf))
  return right.some((value: unknown) => {
    const key = keyOf(value)
    return key !== undefined && keys.has(key)
  })
}

/** Equal for values that are equal; undefined for what is equal to nothing. */
const keyOf = (value: unknown): unknown => {
  const time = timeOf(value)
  if (time !== undefined) return `time ${time}`
  if (typeof value === 'string') return `text ${value}`
  return typeof value === 'object' && value !== null ? undefined : value
}
