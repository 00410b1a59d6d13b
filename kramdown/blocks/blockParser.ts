import type {AttributeList} from '../attributes.ts'
import {type Definitions, noteTooDeep} from '../document.ts'
import {testAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import type {Container, Draft} from './draft.ts'

/**
 * What a block handler made of the text at the position: `false` nothing, `true` it took some and
 * moved on, `'closed'` it took the closing tag of the element that is being read.
 */
export type BlockResult = boolean | 'closed'
export type BlockHandler = (parser: BlockParser) => BlockResult

/** The handlers for a line whose first character is `code`; without containers if not `nesting`. */
export type BlockHandlers = (code: number, nesting: boolean) => readonly BlockHandler[]

/** How deep containers nest; the marks of deeper ones are read as text. */
const deepestBlock = 100
const containerMark = /(?:>|[*+:-][ \t]|\d+\.[ \t]|<[a-z]|\[\^)/iy

/** What stays the same for all the texts that one source is cut into. */
export interface BlockSettings {
  readonly definitions: Definitions
  readonly handlersFor: BlockHandlers
}

/** One text on its way through the block handlers. */
export class BlockParser {
  readonly source: SourceText
  readonly text: string
  readonly settings: BlockSettings
  readonly definitions: Definitions
  depth: number
  position = 0
  container: Container
  /** Of a block attribute list in front of the next block. */
  pendingAttributes: AttributeList | undefined

  constructor(source: SourceText, container: Container, settings: BlockSettings, depth = 0) {
    this.source = source
    this.text = source.text
    this.container = container
    this.settings = settings
    this.definitions = settings.definitions
    this.depth = depth
  }

  get last(): Draft | undefined {
    return this.container.children.at(-1)
  }

  get mayNest(): boolean {
    return this.depth < deepestBlock
  }

  /** Reads up to the text's end, or to the closing tag of the container. */
  read(): void {
    while (this.position < this.text.length) {
      if (this.#readBlock() === 'closed') return
    }
  }

  /** Reads the blocks of a text cut out of this one. */
  readNested(source: SourceText, container: Container): void {
    this.fork(source, container).read()
  }

  /** A parser for a text cut out of this one. */
  fork(source: SourceText, container: Container): BlockParser {
    return new BlockParser(source, container, this.settings, this.depth + 1)
  }

  /** Reads on in this text, into another container, up to its closing tag. */
  readInto(container: Container): void {
    const inner = new BlockParser(this.source, container, this.settings, this.depth + 1)
    inner.position = this.position
    inner.read()
    this.position = inner.position
  }

  /** Adds a block and gives it the attributes that are waiting for it. */
  add(draft: Draft): void {
    if (this.pendingAttributes) {
      draft.attributes = this.pendingAttributes
      this.pendingAttributes = undefined
    }
    this.container.children.push(draft)
  }

  /** Adds a block that takes no attributes from in front of it. */
  addPlain(draft: Draft): void {
    this.container.children.push(draft)
  }

  #readBlock(): BlockResult {
    const {text, position} = this
    const indent = spacesAt(text, position, 4)
    const first = indent === 4 ? 32 : text.charCodeAt(position + indent)
    if (!this.mayNest && testAt(containerMark, text, position + indent)) {
      noteTooDeep(this.definitions, this.source.offset(position + indent))
    }
    for (const handler of this.settings.handlersFor(first, this.mayNest)) {
      const result = handler(this)
      if (result !== false) return result
    }
    throw new Error(`no block handler takes the line at ${this.source.offset(position)}`)
  }
}
