/** What takes the place of `removed` code units of a text at `at`. */
export interface Edit {
  readonly at: number
  readonly removed: number
  readonly text: string
}

export interface Edited {
  readonly text: string
  /** Where a place of the edited text lies in the original. */
  originalPlace(place: number): number
}

/** A text with edits that do not overlap; those at one place stand in the order of the list. */
export function edited(original: string, edits: readonly Edit[]): Edited {
  const sorted = edits.toSorted((a, b) => a.at - b.at)
  const parts: string[] = []
  let end = 0
  for (const {at, removed, text} of sorted) {
    parts.push(original.slice(end, at), text)
    end = at + removed
  }
  parts.push(original.slice(end))
  return {
    text: parts.join(''),
    originalPlace: (place) => {
      let shift = 0
      for (const {at, removed, text} of sorted) {
        if (place < at + shift) break
        if (place < at + shift + text.length) return at
        shift += text.length - removed
      }
      return Math.min(place - shift, original.length)
    },
  }
}
