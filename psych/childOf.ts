import type {Node} from './node.ts'
import {pairOf} from './pairOf.ts'
import type {Range} from './range.ts'

/** What stands in a node under a key, or at an index, and where: an item of a sequence has no key. */
export interface Child {
  readonly node: Node
  readonly key?: Range
}

export function childOf(node: Node, key: string | number): Child | undefined {
  if (node.kind === 'sequence') {
    const item = node.items[Number(key)]
    return item && {node: item}
  }
  const pair = node.kind === 'mapping' ? pairOf(node, String(key)) : undefined
  return pair && {node: pair.value, key: pair.key}
}
