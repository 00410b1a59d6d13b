/** Puts `text` in place of a stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const sorted = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** Whether no two edits would write the same stretch; an attempt in which two do means nothing. */
export function areApart(edits: readonly TextEdit[]): boolean {
  let at = 0
  for (const {start, end} of sorted(edits)) {
    if (start < at) return false
    at = end
  }
  return true
}

/** Carries edits out that do not overlap; those at one place in the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of sorted(edits)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
