import type {Node} from './node.ts'
import {pairOf} from './pairOf.ts'
import type {Range} from './range.ts'

/** Where the last key of a path stands in a YAML text; `undefined` where it has no such key. */
export function keyPlaceOf(
  root: Node | undefined,
  path: readonly (string | number)[],
): Range | undefined {
  let node = root
  let place: Range | undefined
  for (const key of path) {
    place = undefined
    if (node?.kind === 'sequence') node = node.items[Number(key)]
    else if (node?.kind === 'mapping') {
      const pair = pairOf(node, String(key))
      place = pair && {start: pair.key.start, end: pair.key.end}
      node = pair?.value
    } else return undefined
  }
  return place
}
