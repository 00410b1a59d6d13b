import type {Position} from '../messages/message.ts'

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Turns a range of a page's body (or front matter) into lines and columns of its file. */
export type Locate = (range: Range) => Position
