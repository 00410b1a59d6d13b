import type {BlockStyle, ListItem} from '../../../../content/text/portableText.ts'
import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Tokens} from '../tokens/tokens.ts'

/** A stretch of a line with the same marks. */
export interface Piece {
  readonly text: string
  readonly strong: boolean
  readonly em: boolean
  readonly href?: string
}

/**
 * One line of a body as the author typed it: of a paragraph, heading or list item between two line
 * breaks, hard or soft, or one row of a table.
 */
export interface Line {
  /** Trimmed. */
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly blockKey: string
  /** Position of the block in the body. */
  readonly blockIndex: number
  /** Offset of the line in the text of its block; 0 in a table. */
  readonly start: number
  readonly style: BlockStyle
  readonly listItem?: ListItem
  /** List depth, from 1; 0 outside of lists. */
  readonly level: number
  /** The texts of a table row's cells. */
  readonly cells?: readonly string[]
  /** The texts of the cells above them that head the table's columns, if it has a row of such. */
  readonly headings?: readonly string[]
  /** In `ParsedPage.body`. */
  readonly range: Range
  /** In whose words it is read. */
  readonly lexicon: Lexicon
  /** Its text in these. */
  readonly words: Tokens
}

/** The words of a line. */
export function wordsOf({words}: Line): Tokens {
  return words
}

/** 1 to 6; `undefined` for a line that is no heading. */
export function headingDepth({style}: Line): number | undefined {
  const figure = /^h([1-6])$/.exec(style)?.[1]
  return figure === undefined ? undefined : Number(figure)
}

export function isHeading(line: Line): boolean {
  return headingDepth(line) !== undefined
}

/** Whether all of a line that can be seen is bold. */
export function isBold({pieces}: Line): boolean {
  return pieces.every(({strong, text}) => strong || text.trim() === '')
}

/** How deep a title is, a heading or a line of its own in bold: 1 to 6, and 7 for bold. */
export function titleDepth(line: Line): number | undefined {
  const isAlone = line.level === 0 && line.cells === undefined
  return headingDepth(line) ?? (isAlone && isBold(line) ? 7 : undefined)
}

export function isTitle(line: Line): boolean {
  return titleDepth(line) !== undefined
}

/** What a line starts with, if it is bold or a link: "**Open Streets**, a map". */
export function markedLead({pieces}: Line): Piece | undefined {
  const lead = pieces.find(({text}) => text.trim() !== '')
  return lead?.strong === true || lead?.href !== undefined ? lead : undefined
}
