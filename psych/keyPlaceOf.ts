import {childOf} from './childOf.ts'
import type {Node} from './node.ts'
import type {Range} from './range.ts'

/** Where the last key of a path stands in a YAML text; `undefined` where it has no such key. */
export function keyPlaceOf(
  root: Node | undefined,
  path: readonly (string | number)[],
): Range | undefined {
  const last = path.at(-1)
  const parent = path
    .slice(0, -1)
    .reduce<Node | undefined>((node, key) => node && childOf(node, key)?.node, root)
  const key = parent === undefined || last === undefined ? undefined : childOf(parent, last)?.key
  return key && {start: key.start, end: key.end}
}
