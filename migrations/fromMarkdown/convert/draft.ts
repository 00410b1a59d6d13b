import type {
  BlockStyle,
  CodeBlock,
  Divider,
  Embed,
  Figure,
  HtmlBlock,
  ListItem,
} from '../../../content/text/portableText.ts'
import type {Range} from '../parse/range.ts'

/** A link in the making. */
export interface DraftLink {
  readonly href: string
  readonly title?: string
  readonly range: Range
  /** Whether there is anything to see of it, here or in another block. */
  shown: boolean
  /** Another one started inside of it. */
  ended: boolean
}

export interface DraftFootnote {
  readonly content: readonly DraftText[]
  readonly range: Range
}

export interface DraftSpan {
  /** In order, none empty; joined once, so that a long text takes linear time. */
  readonly parts: string[]
  /** Bits, by position in `decorators`. */
  readonly decorators: number
  readonly link: DraftLink | undefined
  readonly footnote: DraftFootnote | undefined
  range: Range
}

export interface DraftText {
  readonly kind: 'text'
  readonly style: BlockStyle
  readonly listItem?: ListItem
  readonly level?: number
  readonly spans: DraftSpan[]
  readonly range: Range
}

type Unkeyed<T> = T extends unknown ? Omit<T, '_key'> : never

/** A block that is no text and holds no text blocks. */
export type ObjectBlock = Unkeyed<Figure | Embed | CodeBlock | Divider | HtmlBlock>

export interface DraftObject {
  readonly kind: 'object'
  readonly value: ObjectBlock
  readonly range: Range
}

export interface DraftCell {
  readonly header: boolean
  readonly content: readonly Draft[]
}

export interface DraftTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly DraftCell[])[]
  readonly range: Range
}

/** A block of the body before its keys are known. */
export type Draft = DraftText | DraftObject | DraftTable
