import type {Json} from '../../json.ts'
import {holds} from './condition.ts'
import type {Selector} from './path.ts'

/** Places of an array, `end` excluded; an empty span is the gap before `start`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Which places of an array a selector means, beyond its end too. An index counts from the end with
 * -1 as the last item. A bound of a range lies between items: there -1 is behind the last item, as
 * in `splice` of the client, which says so.
 * https://github.com/sanity-io/client/blob/main/src/data/patch.ts
 */
export function spansOf(selector: Selector, items: readonly Json[]): readonly Span[] {
  const {length} = items
  switch (selector.kind) {
    case 'index': {
      const start = selector.index < 0 ? selector.index + length : selector.index
      return [{start, end: start + 1}]
    }
    case 'range': {
      const start = bound(selector.start ?? 0, length)
      return [{start, end: Math.max(start, bound(selector.end ?? length, length))}]
    }
    case 'all':
      return [{start: 0, end: length}]
    case 'exists':
    case 'compares':
      return items.flatMap((item, start) =>
        holds(selector, item) ? [{start, end: start + 1}] : [],
      )
    case 'name':
    case 'path':
      return []
  }
}

const bound = (written: number, length: number): number =>
  Math.min(length, Math.max(0, written < 0 ? written + length + 1 : written))
