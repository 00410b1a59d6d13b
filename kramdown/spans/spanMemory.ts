import {DeadEnds} from './deadEnds.ts'
import type {ParenthesisEnd} from './parentheses.ts'

/** What is known about places of a text, so that none is read again and again. */
export class SpanMemory {
  readonly deadEnds: DeadEnds
  /** Elements that run to the text's end: where they start, and what is open around them. */
  readonly unclosed = new Set<number>()
  /** For each start of a link's text where it ends, -1 if nowhere; by what is open around it. */
  readonly bracketEnds = new Map<number, number>()
  readonly parenthesisEnds = new Map<number, ParenthesisEnd | undefined>()

  constructor(length: number) {
    this.deadEnds = new DeadEnds(length)
  }
}
