import type {Range} from '../range.ts'

/** Builds a text out of pieces of another one, and remembers where each came from. */
export interface TextBuilder {
  /** Takes over a piece of the source as it is. */
  readonly copy: (source: Range) => void
  /** Puts `text` in place of a piece of the source. */
  readonly replace: (source: Range, text: string) => void
  readonly build: () => {readonly text: string; readonly toSource: (range: Range) => Range}
}

interface Piece {
  readonly start: number
  readonly source: Range
  readonly copied: boolean
}

export function createTextBuilder(source: string): TextBuilder {
  const texts: string[] = []
  const pieces: Piece[] = []
  let length = 0
  const add = (range: Range, text: string, copied: boolean): void => {
    if (text === '') return
    pieces.push({start: length, source: range, copied})
    texts.push(text)
    length += text.length
  }
  return {
    copy: (range) => add(range, source.slice(range.start, range.end), true),
    replace: (range, text) => add(range, text, false),
    build: () => ({text: texts.join(''), toSource: (range) => rangeInSource(pieces, range)}),
  }
}

const rangeInSource = (pieces: readonly Piece[], {start, end}: Range): Range => {
  const first = pieceAt(pieces, start)
  const last = pieceAt(pieces, Math.max(start, end - 1))
  const offset = (piece: Piece, at: number, edge: 'start' | 'end'): number =>
    piece.copied ? piece.source.start + at - piece.start : piece.source[edge]
  return {
    start: first ? offset(first, start, 'start') : start,
    end: last ? offset(last, end, 'end') : end,
  }
}

/** The piece that holds an offset, by bisection. */
const pieceAt = (pieces: readonly Piece[], offset: number): Piece | undefined => {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return pieces[low]
}
