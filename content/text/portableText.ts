import type {Reference} from '../documents/reference.ts'

/** Styles of a body block. @see https://www.sanity.io/docs/block-type */
export const blockStyles = ['normal', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'] as const
export type BlockStyle = (typeof blockStyles)[number]

export const listItems = ['bullet', 'number'] as const
export type ListItem = (typeof listItems)[number]

export const decorators = [
  'strong',
  'em',
  'code',
  'strike-through',
  'underline',
  'sub',
  'sup',
] as const
export type Decorator = (typeof decorators)[number]

export interface Span {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  /** Decorators, then `_key`s of the block's `markDefs`. */
  readonly marks: readonly string[]
}

export interface LinkAnnotation {
  readonly _type: 'link'
  readonly _key: string
  /** As the author wrote it. */
  readonly href: string
  readonly title?: string
  /** The document of this site that `href` points at; weak. */
  readonly page?: Reference
}

export interface FootnoteAnnotation {
  readonly _type: 'footnote'
  readonly _key: string
  readonly content: readonly TextBlock[]
}

export type Annotation = LinkAnnotation | FootnoteAnnotation

/**
 * A paragraph, heading, quote or list item. A further paragraph of a list item has the item's
 * `level` and no `listItem`.
 */
export interface TextBlock {
  readonly _type: 'block'
  readonly _key: string
  readonly style: BlockStyle
  readonly listItem?: ListItem
  /** List depth, from 1. */
  readonly level?: number
  readonly children: readonly Span[]
  readonly markDefs: readonly Annotation[]
}

/**
 * An image with its words. `original` is the path or URL as written; it is what is left when the
 * file is missing. `_sanityAsset` stands in for `asset` until the file is uploaded, in the form
 * that `sanity dataset import` takes: `image@file://./uploads/x.jpg`, relative to the site folder.
 */
export interface Figure {
  readonly _type: 'figure'
  readonly _key?: string
  readonly asset?: Reference
  readonly _sanityAsset?: string
  readonly alt?: string
  /** It shows nothing that anybody would miss, so it needs no `alt`. */
  readonly decorative?: boolean
  readonly caption?: string
  readonly title?: string
  readonly href?: string
  readonly original?: string
}

/** A figure as an item of an array. */
export type KeyedFigure = Figure & {readonly _key: string}

export interface Embed {
  readonly _type: 'embed'
  readonly _key: string
  readonly url: string
  readonly provider?: string
}

export interface CodeBlock {
  readonly _type: 'codeBlock'
  readonly _key: string
  readonly code: string
  readonly language?: string
}

export interface Divider {
  readonly _type: 'divider'
  readonly _key: string
}

export interface TableCell {
  readonly _type: 'cell'
  readonly _key: string
  readonly header: boolean
  readonly content: readonly (TextBlock | KeyedFigure)[]
}

export interface TableRow {
  readonly _type: 'row'
  readonly _key: string
  readonly cells: readonly TableCell[]
}

export interface Table {
  readonly _type: 'table'
  readonly _key: string
  readonly rows: readonly TableRow[]
}

export interface Callout {
  readonly _type: 'callout'
  readonly _key: string
  readonly content: readonly TextBlock[]
}

/** Stands where the document's `presentations` are shown. */
export interface PresentationsBlock {
  readonly _type: 'presentations'
  readonly _key: string
}

/** Stands where the event's sessions are shown. */
export interface ScheduleBlock {
  readonly _type: 'schedule'
  readonly _key: string
}

/** HTML that nothing else can hold: kept, shown as text, never executed. */
export interface HtmlBlock {
  readonly _type: 'html'
  readonly _key: string
  readonly html: string
}

export type BodyBlock =
  | TextBlock
  | KeyedFigure
  | Embed
  | CodeBlock
  | Divider
  | Table
  | Callout
  | PresentationsBlock
  | ScheduleBlock
  | HtmlBlock

export type Body = readonly BodyBlock[]
