import type {SourceText} from '../text/sourceText.ts'

export interface ClosingFence {
  /** The start of its line. */
  readonly line: number
  /** How much of the opening fence it repeats. */
  readonly length: number
}

/** Longer fences of both marks at once are text. */
const longestMixed = 100

/** The line at or behind `position` that closes `fence`, or else as much of it as can be closed. */
export function closingFence(
  source: SourceText,
  position: number,
  fence: string,
): ClosingFence | undefined {
  const lines = source.fenceLines
  const mark = fence.charAt(0)
  const mixed = fence !== mark.repeat(fence.length)
  if (mixed && fence.length > longestMixed) return undefined
  for (let length = Math.min(fence.length, lines.longestFrom(position)); length >= 3; length--) {
    const start = fence.slice(0, length)
    const line = source.next(`fence ${mixed ? start : mark} ${length}`, position, (from) => {
      const found = lines.find(from, length, ({marks}) => repeats(marks, start))
      return found?.start ?? -1
    })
    if (line !== -1) return {line, length}
  }
  return undefined
}

/** Whether `marks` is `start` with any number of its last mark behind it. */
const repeats = (marks: string, start: string): boolean => {
  if (!marks.startsWith(start)) return false
  const last = start.charCodeAt(start.length - 1)
  for (let at = start.length; at < marks.length; at++) {
    if (marks.charCodeAt(at) !== last) return false
  }
  return true
}
