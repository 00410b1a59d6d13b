import type {Node} from './node.ts'
import {pairOf} from './pairOf.ts'
import type {Range} from './range.ts'

const childOf = (node: Node, key: string | number): (Range & {readonly node: Node}) | undefined => {
  if (node.kind === 'sequence') {
    const item = node.items[Number(key)]
    return item && {node: item, start: item.start, end: item.end}
  }
  if (node.kind !== 'mapping') return undefined
  const pair = pairOf(node, String(key))
  if (pair === undefined) return undefined
  const {start, end} = pair.value.start === pair.value.end ? pair.key : pair.value
  return {node: pair.value, start, end}
}

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
  for (const key of path) {
    const child: (Range & {readonly node: Node}) | undefined = node && childOf(node, key)
    if (child === undefined) return place
    place = {start: child.start, end: child.end}
    node = child.node
  }
  return place
}
