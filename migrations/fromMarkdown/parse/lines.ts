import type {Point, Position} from '../messages/message.ts'

const lineStartsOf = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

const indexOfLine = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Lines and columns of a text, counted when first asked for.
 * @returns the position of the UTF-16 offsets `start` to `end`
 */
export function linesOf(text: string): (start: number, end: number) => Position {
  let starts: readonly number[] | undefined
  const point = (offset: number): Point => {
    starts ??= lineStartsOf(text)
    const line = indexOfLine(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1}
  }
  return (start, end) => ({start: point(start), end: point(end)})
}
