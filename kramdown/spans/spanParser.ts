import type {Inline} from '../ast.ts'
import {type Definitions, noteTooDeep} from '../document.ts'
import type {SourceText} from '../text/sourceText.ts'
import {SpanMemory} from './spanMemory.ts'

/** Tries a construct at the position: `false` if it does not start here, else it has moved on. */
export type SpanHandler = (parser: SpanParser) => boolean

/** By the code of the character that can start a construct, in the order of trying. */
export type SpanHandlers = readonly (readonly SpanHandler[] | undefined)[]

export interface SpanTables {
  readonly all: SpanHandlers
  /** Inside an element in which no Markdown is read. */
  readonly raw: SpanHandlers
}

/** A construct that is being read: what it holds and what holds it. */
export interface Frame {
  readonly children: Inline[]
  readonly handlers: SpanHandlers
  readonly depth: number
  /** Whether emphasis, a strong or a link is open, here or further out. */
  readonly inEmphasis: boolean
  readonly inStrong: boolean
  readonly inLink: boolean
  /** Whether the frame itself is emphasis. */
  readonly isEmphasis: boolean
  /** Whether a backslash in front of a newline breaks the line. */
  readonly breaksLines: boolean
  /** Whether a construct further out comes to nothing if the text ends within this one. */
  readonly mustClose: boolean
  /** Whether `[` and `![` are counted here: the frame is a link's or an image's text. */
  readonly countsBrackets: boolean
}

/** What is open around a place, as a number below 16: by it the same text reads the same. */
export function flagsOf(frame: Frame): number {
  return (
    (frame.inEmphasis ? 1 : 0) +
    (frame.inStrong ? 2 : 0) +
    (frame.inLink ? 4 : 0) +
    (frame.isEmphasis ? 8 : 0)
  )
}

/** What ends a frame. */
export interface Stop {
  /** Frames with equal keys come to nothing from the same places on. */
  readonly key?: number
  /** Says whether the frame ends at the position; `'taken'` if it moved on by itself. */
  readonly test: (parser: SpanParser, code: number) => boolean | 'taken'
}

const deepestSpan = 100

/** One text on its way through the span handlers. */
export class SpanParser {
  readonly source: SourceText
  readonly text: string
  readonly definitions: Definitions
  readonly tables: SpanTables
  position = 0
  frame: Frame
  /** Where the last character reference or symbol ended, which is no text to attributes. */
  symbolEnd: number
  /** Where the text starts that was taken as it stands, without any handler, last. */
  plainStart = 0
  plainEnd = 0
  #memory: SpanMemory | undefined

  constructor(
    source: SourceText,
    definitions: Definitions,
    tables: SpanTables,
    options: Partial<Pick<Frame, 'handlers' | 'breaksLines' | 'depth'>> = {},
    symbolEnd = -1,
  ) {
    this.source = source
    this.text = source.text
    this.definitions = definitions
    this.tables = tables
    this.symbolEnd = symbolEnd
    this.frame = {
      children: [],
      handlers: tables.all,
      depth: 0,
      inEmphasis: false,
      inStrong: false,
      inLink: false,
      isEmphasis: false,
      breaksLines: true,
      mustClose: false,
      countsBrackets: false,
      ...options,
    }
  }

  /** Reads the whole text. */
  read(): readonly Inline[] {
    this.#run()
    return this.frame.children
  }

  /**
   * Reads into a frame inside the present one, up to its stop, which stays unread. `false` where
   * the text ends first.
   */
  readFrame(frame: Frame, stop: Stop): boolean {
    const outer = this.frame
    this.frame = frame
    const found = this.#run(stop)
    this.frame = outer
    return found
  }

  /** A frame inside the present one; what is not given it has from there. */
  innerFrame(own: Partial<Frame>): Frame {
    return {
      ...this.frame,
      isEmphasis: false,
      countsBrackets: false,
      ...own,
      children: [],
      depth: this.frame.depth + 1,
    }
  }

  /** Whether the construct at the position would nest too deep; this is remembered. */
  isTooDeep(): boolean {
    if (this.frame.depth < deepestSpan) return false
    noteTooDeep(this.definitions, this.source.offset(this.position))
    return true
  }

  get memory(): SpanMemory {
    return (this.#memory ??= new SpanMemory(this.text.length))
  }

  get last(): Inline | undefined {
    return this.frame.children.at(-1)
  }

  /** Takes text as it stands, up to `end`. */
  addSourceText(end: number): void {
    this.addText(this.text.slice(this.position, end), end)
  }

  /** Takes the source up to `end` as `value`. */
  addText(value: string, end: number): void {
    if (value !== '') {
      const {start, end: to} = this.source.range(this.position, end)
      const {children} = this.frame
      const {last} = this
      if (last?.type === 'text') {
        children[children.length - 1] = {
          type: 'text',
          value: last.value + value,
          start: last.start,
          end: to,
        }
      } else children.push({type: 'text', value, start, end: to})
    }
    this.position = end
  }

  /** Adds what was read from `start` to `end`. */
  add(node: Inline, end: number): void {
    this.frame.children.push(node)
    this.position = end
  }

  #run(stop?: Stop): boolean {
    const {text, frame} = this
    const {handlers} = frame
    const key = stop?.key
    const visited: number[] = []
    while (this.position < text.length) {
      if (key !== undefined) {
        if (this.memory.deadEnds.has(key, this.position)) break
        visited.push(this.position)
      }
      let next = this.position
      let code = text.charCodeAt(next)
      while (next < text.length && handlers[code] === undefined) code = text.charCodeAt(++next)
      if (next > this.position) this.#addPlain(next)
      if (next >= text.length) break
      if (stop) {
        const stopped = stop.test(this, code)
        if (stopped === true) return true
        if (stopped === 'taken') continue
      }
      if (!this.#handle(handlers[code])) this.#addPlain(next + 1)
    }
    if (key !== undefined) this.memory.deadEnds.add(key, visited)
    return false
  }

  #addPlain(end: number): void {
    if (this.plainEnd !== this.position) this.plainStart = this.position
    this.addSourceText(end)
    this.plainEnd = end
  }

  #handle(handlers: readonly SpanHandler[] | undefined): boolean {
    if (handlers) for (const handler of handlers) if (handler(this)) return true
    return false
  }
}
