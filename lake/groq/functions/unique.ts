import {timeOf} from './values.ts'

/** `array::unique`: each scalar, null and time once; arrays and objects are equal to nothing. */
export function unique(values: unknown): unknown {
  if (!Array.isArray(values)) return null
  const items: readonly unknown[] = values
  const scalars = new Set<unknown>()
  const times = new Set<number>()
  return items.filter((item) => {
    const time = timeOf(item)
    if (time !== undefined) return isAdded(times, time)
    return typeof item === 'object' && item !== null ? true : isAdded(scalars, item)
  })
}

function isAdded<T>(known: Set<T>, value: T): boolean {
  const {size} = known
  return known.add(value).size > size
}
