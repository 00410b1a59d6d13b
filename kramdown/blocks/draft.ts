import type {Alignment} from '../ast.ts'
import type {AttributeList} from '../attributes.ts'
import type {ContentModel} from '../html/names.ts'
import type {SourceText, SourceTextBuilder} from '../text/sourceText.ts'

/** What a block parser leaves: the tree before definitions are known and spans are read. */
interface DraftNode {
  readonly start: number
  end: number
  attributes?: AttributeList
}

export interface BlankDraft extends DraftNode {
  readonly type: 'blank'
  value: string
}
/** A definition or mark that ends the block before it and leaves nothing to see. */
export interface EndDraft extends DraftNode {
  readonly type: 'end'
  readonly reason: 'marker' | 'attributes' | 'attributeDefinition' | 'options' | 'definition'
}
export interface ParagraphDraft extends DraftNode {
  readonly type: 'paragraph'
  readonly content: SourceTextBuilder
  /** Of the task mark in front, which is not part of the text. */
  taskMarkLength?: number
}
/** Text that no block parser takes. */
export interface LooseTextDraft extends DraftNode {
  readonly type: 'looseText'
  readonly content: SourceTextBuilder
}
export interface HeadingDraft extends DraftNode {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly id: string | undefined
  readonly content: SourceText
}
export interface ThematicBreakDraft extends DraftNode {
  readonly type: 'thematicBreak'
}
export interface CodeDraft extends DraftNode {
  readonly type: 'code'
  readonly value: string
  readonly language: string | undefined
}
export interface MathDraft extends DraftNode {
  readonly type: 'math'
  readonly value: string
}
export interface TableDraft extends DraftNode {
  readonly type: 'table'
  readonly rows: readonly TableRowDraft[]
  readonly align: readonly (Alignment | null)[]
}
export interface TableRowDraft {
  readonly start: number
  readonly end: number
  header: boolean
  readonly cells: SourceText[]
}
export interface BlockquoteDraft extends DraftNode {
  readonly type: 'blockquote'
  readonly children: Draft[]
}
export interface ListDraft extends DraftNode {
  readonly type: 'list'
  readonly ordered: boolean
  readonly startNumber: number
  readonly children: ListItemDraft[]
}
export interface ListItemDraft extends DraftNode {
  readonly type: 'listItem'
  checked?: boolean
  readonly children: Draft[]
}
export interface DefinitionListDraft extends DraftNode {
  readonly type: 'definitionList'
  readonly children: (DefinitionTermDraft | DefinitionDescriptionDraft)[]
}
export interface DefinitionTermDraft extends DraftNode {
  readonly type: 'definitionTerm'
  readonly content: SourceText
}
export interface DefinitionDescriptionDraft extends DraftNode {
  readonly type: 'definitionDescription'
  readonly children: Draft[]
}
export interface ElementDraft extends DraftNode {
  readonly type: 'element'
  readonly tagName: string
  readonly properties: Readonly<Record<string, string>>
  readonly contentModel: ContentModel
  /** Whether it is a part of raw HTML, where no white space comes to stand around it. */
  readonly insideRaw: boolean
  readonly children: Draft[]
}
/** Text inside raw HTML. */
export interface RawTextDraft extends DraftNode {
  readonly type: 'rawText'
  value: string
  /** Whether `&amp;` stands for itself, as in a script. */
  readonly literal?: true
}
/** Text inside an HTML element in which spans are read. */
export interface SpanTextDraft extends DraftNode {
  readonly type: 'spanText'
  readonly content: SourceText
}
export interface CommentDraft extends DraftNode {
  readonly type: 'comment'
  readonly value: string
}
/** `{::nomarkdown}` */
export interface RawHtmlDraft extends DraftNode {
  readonly type: 'rawHtml'
  readonly children: Draft[]
}

export type Draft =
  | BlankDraft
  | EndDraft
  | ParagraphDraft
  | LooseTextDraft
  | HeadingDraft
  | ThematicBreakDraft
  | CodeDraft
  | MathDraft
  | TableDraft
  | BlockquoteDraft
  | ListDraft
  | DefinitionListDraft
  | ElementDraft
  | RawTextDraft
  | SpanTextDraft
  | CommentDraft
  | RawHtmlDraft

/** What a footnote says; it stands nowhere in the flow. */
export interface FootnoteDraft extends Container {
  readonly start: number
  readonly end: number
}

/** What block parsers add to. */
export interface Container {
  readonly children: Draft[]
  /** Where it is an HTML element. */
  readonly element?: ElementDraft
}
