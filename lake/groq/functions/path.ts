import {isString} from '../../json.ts'
import {isEqual, patternOf} from './values.ts'

/** The operator `in`, of paths too: a string or a path in a path, or a value in an array. */
export function isIn(left: unknown, right: unknown): boolean | null {
  const pattern = patternOf(right)
  if (pattern !== undefined) {
    const path = patternOf(left) ?? left
    return isString(path) ? isInPath(path, pattern) : null
  }
  if (!Array.isArray(right)) return null
  const values: readonly unknown[] = right
  return values.some((value) => isEqual(left, value))
}

/**
 * Whether a path like `drafts.a` is among those of a pattern, in which `*` is one part and `**` any
 * number of characters. Looks back to the last `**` at most, whatever the pattern.
 */
const isInPath = (path: string, pattern: string): boolean => {
  const runs = pattern.split('.').reduce<string[][]>(
    (found, part) => {
      if (part === '**') found.push([])
      else found.at(-1)?.push(part)
      return found
    },
    [[]],
  )
  const parts = path.split('.')
  const [first = [], ...rest] = runs
  const last = rest.pop()
  if (last === undefined) return parts.length === first.length && fits(parts, 0, first)
  if (!fits(parts, 0, first)) return false
  let start = first.length
  // `**` stands for at least one part, if only an empty one.
  for (const run of rest) {
    start += 1
    while (start + run.length <= parts.length && !fits(parts, start, run)) start += 1
    start += run.length
  }
  const end = parts.length - last.length
  return start + 1 <= end && fits(parts, end, last)
}

const fits = (parts: readonly string[], start: number, run: readonly string[]): boolean =>
  start + run.length <= parts.length &&
  run.every((part, n) => {
    const actual = parts[start + n]
    return part === '*' ? actual !== '' : actual === part
  })
