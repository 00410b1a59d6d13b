import {childOf} from './childOf.ts'
import type {Node} from './node.ts'
import type {Range} from './range.ts'

/**
 * Where the values of a YAML text stand in it, by path; the nearest parent's place for a value that
 * has none, the key's for an empty one.
 * @returns `undefined` for a path whose first key the text does not have
 */
export function placeOf(
  root: Node | undefined,
  path: readonly (string | number)[],
): Range | undefined {
  let node = root
  let place: Range | undefined
  for (const name of path) {
    const child = node && childOf(node, name)
    if (child === undefined) return place
    node = child.node
    const {start, end} = node.start === node.end ? (child.key ?? node) : node
    place = {start, end}
  }
  return place
}
