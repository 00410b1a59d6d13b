import type {Span} from './spans.ts'

export type Key = string | number

/** What a path found in a value, as a tree of the same shape: each place once, however it was found. */
export class Selection {
  readonly inner = new Map<Key, Selection>()
  /** Places among the items of this array, for an insertion. */
  readonly spans: Span[] = []
  /** Whether this place itself was found. */
  isFound = false

  at(key: Key): Selection {
    const known = this.inner.get(key)
    if (known !== undefined) return known
    const made = new Selection()
    this.inner.set(key, made)
    return made
  }
}
