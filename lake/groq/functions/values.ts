/*
 * groq-js holds a time as an object with a `date`, and a path as one with a `pattern`; both give a
 * string when they are written as JSON. No value of a document or a parameter has functions.
 */

/** Milliseconds of a `dateTime(…)`, `NaN` for a day that no calendar has; undefined for all else. */
export function timeOf(value: unknown): number | undefined {
  return isOwnKind(value) && 'date' in value && value.date instanceof Date
    ? value.date.getTime()
    : undefined
}

/** The pattern of a `path(…)`; undefined for all else. */
export function patternOf(value: unknown): string | undefined {
  return isOwnKind(value) && 'pattern' in value && typeof value.pattern === 'string'
    ? value.pattern
    : undefined
}

const isOwnKind = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  'toJSON' in value &&
  typeof value.toJSON === 'function'

/** Whether `==` holds: for scalars, null and times; never for arrays, objects and paths. */
export function isEqual(left: unknown, right: unknown): boolean {
  const time = timeOf(left)
  if (time !== undefined) return time === timeOf(right)
  return (typeof left !== 'object' || left === null) && left === right
}
