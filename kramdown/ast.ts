import type {Range} from './range.ts'

/**
 * The tree that a Markdown reader gives: mdast's node names, offsets in place of points, and
 * kramdown's additions (attribute lists, definition lists, footnotes, HTML with Markdown inside).
 * @see https://github.com/syntax-tree/mdast
 */
interface Node extends Range {
  readonly type: string
  /** Of `{: .class #id key="value"}`, kramdown's inline attribute list. */
  readonly attributes?: Readonly<Record<string, string>>
}

interface Parent<Child> extends Node {
  readonly children: readonly Child[]
}

export interface Root extends Parent<Block> {
  readonly type: 'root'
  /** By label, in the order of first reference. */
  readonly footnotes: ReadonlyMap<string, Footnote>
  /** Where the first mark stands that is text because it would nest too deep. */
  readonly tooDeep?: number
  /** The text is too long or nests too deep for the dialect asked for; it was read as kramdown does. */
  readonly fallback?: true
}
/** `[^label]: …` and what stands there. */
export interface Footnote extends Parent<Block> {
  readonly type: 'footnoteDefinition'
  readonly label: string
}
export interface Paragraph extends Parent<Inline> {
  readonly type: 'paragraph'
}
export interface Heading extends Parent<Inline> {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
}
export interface ThematicBreak extends Node {
  readonly type: 'thematicBreak'
}
export interface Blockquote extends Parent<Block> {
  readonly type: 'blockquote'
}
export interface List extends Parent<ListItem> {
  readonly type: 'list'
  readonly ordered: boolean
  /** The first item's number, where it is not 1. */
  readonly startNumber?: number
}
export interface ListItem extends Parent<Block> {
  readonly type: 'listItem'
  /** Of a GFM task list. */
  readonly checked?: boolean
}
export interface Code extends Node {
  readonly type: 'code'
  readonly value: string
  readonly language?: string
}
export type Alignment = 'left' | 'center' | 'right'
export interface Table extends Parent<TableRow> {
  readonly type: 'table'
  /** Of each column that the first separating line names; left out where it aligns none. */
  readonly align?: readonly (Alignment | null)[]
}
export interface TableRow extends Parent<TableCell> {
  readonly type: 'tableRow'
  readonly header: boolean
}
export interface TableCell extends Parent<Inline> {
  readonly type: 'tableCell'
}
export interface DefinitionList extends Parent<DefinitionTerm | DefinitionDescription> {
  readonly type: 'definitionList'
}
export interface DefinitionTerm extends Parent<Inline> {
  readonly type: 'definitionTerm'
}
export interface DefinitionDescription extends Parent<Block> {
  readonly type: 'definitionDescription'
}
/** TeX between `$$`; `value` without the delimiters. */
export interface MathBlock extends Node {
  readonly type: 'math'
  readonly value: string
}
/** An HTML element, block or inline; what Markdown does inside it is already decided. */
export interface Element<Child> extends Parent<Child> {
  readonly type: 'element'
  /** Lower case. */
  readonly tagName: string
  readonly properties: Readonly<Record<string, string>>
}
export interface BlockElement extends Element<Block | Inline> {
  readonly display: 'block'
  /** It is a part of raw HTML: the white space around it is what the author wrote. */
  readonly insideRaw?: true
}
export interface InlineElement extends Element<Inline> {
  readonly display: 'inline'
}
/** `<!-- … -->`, `{::comment}`: never shown. */
export interface Comment extends Node {
  readonly type: 'comment'
  readonly value: string
}

export interface Text extends Node {
  readonly type: 'text'
  /** Entities and escapes resolved; quotes, dashes and dots as the author wrote them. */
  readonly value: string
}
export interface Strong extends Parent<Inline> {
  readonly type: 'strong'
}
export interface Emphasis extends Parent<Inline> {
  readonly type: 'emphasis'
}
/** `~~…~~` */
export interface Delete extends Parent<Inline> {
  readonly type: 'delete'
}
export interface InlineCode extends Node {
  readonly type: 'inlineCode'
  readonly value: string
}
/** A hard line break. A soft one is the newline in a text. */
export interface Break extends Node {
  readonly type: 'break'
}
export interface LinkNode extends Parent<Inline> {
  readonly type: 'link'
  readonly url: string
  readonly title?: string
}
export interface Image extends Node {
  readonly type: 'image'
  readonly url: string
  readonly alt: string
  readonly title?: string
}
export interface FootnoteReference extends Node {
  readonly type: 'footnoteReference'
  readonly label: string
}
export interface InlineMath extends Node {
  readonly type: 'inlineMath'
  readonly value: string
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Delete
  | InlineCode
  | Break
  | LinkNode
  | Image
  | InlineElement
  | Comment
  | FootnoteReference
  | InlineMath

export type Block =
  | Paragraph
  | Heading
  | ThematicBreak
  | Blockquote
  | List
  | Code
  | Table
  | DefinitionList
  | MathBlock
  | BlockElement
  | Comment

/** Gives the tree of a Markdown text; offsets are those of `markdown`. Total: never throws. */
export type ParseMarkdown = (markdown: string) => Root
