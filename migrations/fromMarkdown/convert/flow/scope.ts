import type {BlockStyle, ListItem} from '../../../../content/text/portableText.ts'
import type {Range} from '../../parse/range.ts'
import type {Draft, DraftCell, DraftObject, DraftText} from '../draft.ts'

/**
 * What a place can hold. `body`: every block; `cell`: text and figures; `words`: text.
 * @see ../../../../content/text/portableText.ts
 */
export type Holds = 'body' | 'cell' | 'words'

interface ListContext {
  readonly marker: ListItem
}

export interface ItemContext {
  /** A block has this item's marker. */
  marked: boolean
  /** Something other than text stands in it. */
  filled: boolean
}

interface TableContext {
  readonly owner: Range
  readonly rows: {readonly header: boolean; readonly cells: DraftCell[]}[]
  /** What its cells cannot hold. */
  readonly moved: DraftObject[]
}

interface FigureContext {
  /** Position in the scope's drafts where the figure starts. */
  readonly from: number
  caption?: {readonly drafts: readonly Draft[]; readonly at: number}
}

/** A list of blocks in the making: the body, a table cell, a footnote, a caption. */
export interface Scope {
  /** The node that opened it. */
  readonly owner: object
  readonly holds: Holds
  readonly parent: Scope | undefined
  readonly drafts: Draft[]
  /** What could not be held here and comes behind. */
  readonly moved: DraftObject[]
  readonly lists: ListContext[]
  /** `undefined`: a list whose items are not open yet. */
  readonly items: (ItemContext | undefined)[]
  readonly headings: BlockStyle[]
  readonly tables: TableContext[]
  readonly figures: FigureContext[]
  quoteDepth: number
  /** The text block that inline content goes to. */
  text: DraftText | undefined
}

export function createScope(
  owner: object,
  holds: Holds,
  parent: Scope | undefined,
  moved: DraftObject[],
): Scope {
  return {
    owner,
    holds,
    parent,
    drafts: [],
    moved,
    lists: [],
    items: [],
    headings: [],
    tables: [],
    figures: [],
    quoteDepth: 0,
    text: undefined,
  }
}

/** The item whose own content comes next; `undefined` outside of items. */
export function openItem(scope: Scope): ItemContext | undefined {
  return scope.items.at(-1)
}
