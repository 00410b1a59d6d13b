import type {Range} from '../range.ts'
import {type Run, Runs} from './runs.ts'
import {trimmedEnd} from './whitespace.ts'

/** A line of backticks or tildes alone; `start` is the line's. */
export interface FenceLine extends Run {
  readonly marks: string
}

const fenceLine = /(?<=^|\n) {0,3}([~`]{3,})[ \t\v\f\r]*\n/g

/**
 * A text cut out of the source (a quote without its `>`, a paragraph's lines) that knows where
 * each of its characters came from.
 */
export class SourceText {
  readonly text: string
  /** The length of the source, behind which no range goes. */
  readonly sourceLength: number
  readonly #at: readonly number[]
  readonly #from: readonly number[]
  #found: Map<string, {after: number; at: number}> | undefined
  #backticks: Runs | undefined
  #fenceLines: Runs<FenceLine> | undefined

  /** `at[i]` is where in `text` the piece begins that stands at `from[i]` in the source. */
  constructor(text: string, at: readonly number[], from: readonly number[], sourceLength: number) {
    this.text = text
    this.sourceLength = sourceLength
    this.#at = at
    this.#from = from
  }

  /** Where in the source the character at `position` stands. */
  offset(position: number): number {
    const piece = this.#piece(position)
    const offset = (this.#from[piece] ?? 0) + position - (this.#at[piece] ?? 0)
    const next = this.#from[piece + 1]
    return next !== undefined && offset > next ? next : offset
  }

  range(start: number, end: number): Range {
    const from = Math.min(this.offset(start), this.sourceLength)
    const to = end > start ? this.offset(end - 1) + 1 : from
    return {start: from, end: Math.max(from, Math.min(to, this.sourceLength))}
  }

  /** The range without the white space at its end. */
  blockRange(start: number, end: number): Range {
    return this.range(start, trimmedEnd(this.text, start, end))
  }

  slice(start: number, end: number): SourceText {
    const builder = new SourceTextBuilder()
    builder.add(this, start, end)
    return builder.build()
  }

  /** `indexOf`, remembered as by `next`. */
  indexOf(needle: string, position: number): number {
    return this.next(needle, position, (from) => this.text.indexOf(needle, from))
  }

  /**
   * The first place at or behind `position` that `search` finds, -1 where there is none. It is
   * remembered under `key`: asking from ever later positions costs one pass over the text.
   */
  next(key: string, position: number, search: (from: number) => number): number {
    const known = this.#found?.get(key)
    if (known && position >= known.after && (known.at === -1 || position <= known.at)) {
      return known.at
    }
    const at = search(position)
    this.#found ??= new Map()
    this.#found.set(key, {after: position, at})
    return at
  }

  /** Found when first asked for. */
  get backticks(): Runs {
    this.#backticks ??= new Runs(
      Array.from(this.text.matchAll(/`+/g), (match) => ({
        start: match.index,
        length: match[0].length,
      })),
    )
    return this.#backticks
  }

  /** Found when first asked for. */
  get fenceLines(): Runs<FenceLine> {
    this.#fenceLines ??= new Runs(
      Array.from(this.text.matchAll(fenceLine), ({index: start, 1: marks = ''}) => ({
        start,
        length: marks.length,
        marks,
      })),
    )
    return this.#fenceLines
  }

  /** The line's end behind its newline, or the text's end. */
  lineEnd(position: number): number {
    const newline = this.indexOf('\n', position)
    return newline === -1 ? this.text.length : newline + 1
  }

  #piece(position: number): number {
    let low = 0
    let high = this.#at.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#at[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The pieces that overlap a stretch, clipped to it: where in the text, where in the source. */
  *pieces(start: number, end: number): Generator<readonly [at: number, from: number]> {
    if (start >= end) return
    yield [start, this.offset(start)]
    for (let piece = this.#piece(start) + 1; piece < this.#at.length; piece++) {
      const at = this.#at[piece] ?? 0
      if (at >= end) return
      yield [at, this.#from[piece] ?? 0]
    }
  }
}

/** Puts a text together from stretches of another one and fillers that the source does not have. */
export class SourceTextBuilder {
  text = ''
  #sourceLength = 0
  readonly #at: number[] = []
  readonly #from: number[] = []

  add(source: SourceText, start: number, end: number): void {
    this.#sourceLength = source.sourceLength
    if (start >= end && this.#at.length === 0) {
      this.#at.push(0)
      this.#from.push(source.offset(start))
    }
    for (const [at, from] of source.pieces(start, end)) {
      this.#at.push(this.text.length + at - start)
      this.#from.push(from)
    }
    this.text += source.text.slice(start, end)
  }

  /** Adds characters that count as standing at `position` of `source`. */
  fill(filler: string, source: SourceText, position: number): void {
    if (filler === '') return
    this.#at.push(this.text.length)
    this.#from.push(source.offset(position))
    this.text += filler
  }

  /** Adds a newline that counts as standing where the last character does. */
  closeLine(): void {
    const last = this.#at.length - 1
    const from = (this.#from[last] ?? 0) + this.text.length - (this.#at[last] ?? 0) - 1
    this.#at.push(this.text.length)
    this.#from.push(Math.max(0, from))
    this.text += '\n'
  }

  build(): SourceText {
    return new SourceText(this.text, this.#at, this.#from, this.#sourceLength)
  }
}
