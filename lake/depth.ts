import type {Json} from './json.ts'

/** Levels of a value: far more than any document needs, far less than would exhaust the stack. */
export const deepest = 200

export function isDeeperThan(value: Json, most: number): boolean {
  let level: Json[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    )
  }
  return false
}
