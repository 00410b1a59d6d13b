import type {Range} from '../range.ts'
import type {Position} from './types.ts'

const lineEnd = /\r\n?|\n/g

/** Makes unist positions of offsets of `markdown`: lines and columns from 1, in UTF-16 units. */
export function positionsIn(markdown: string): (range: Range) => Position {
  const lineStarts = [0]
  for (const {index, 0: mark} of markdown.matchAll(lineEnd)) lineStarts.push(index + mark.length)
  /** No point stands inside a line end. */
  const outsideLineEnd = (offset: number) =>
    markdown.startsWith('\r\n', offset - 1) && offset > 0 ? offset + 1 : offset
  const pointAt = (given: number) => {
    const offset = outsideLineEnd(given)
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset}
  }
  return ({start, end}) => ({start: pointAt(start), end: pointAt(end)})
}

/** Whether a blank line stands between two nodes; one with marks of quotes is blank too. */
export function areApart(markdown: string, before: Range, behind: Range): boolean {
  return markdown
    .slice(before.end, behind.start)
    .split(lineEnd)
    .slice(1, -1)
    .some((line) => /^[ \t>]*$/.test(line))
}
