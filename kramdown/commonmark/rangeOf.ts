import type {Node} from 'mdast'

import type {Range} from '../range.ts'

/** Where a node stands in the source. */
export function rangeOf({position}: Node): Range {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}
