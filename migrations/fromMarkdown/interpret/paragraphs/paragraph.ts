import type {BlockStyle, ListItem} from '../../../../content/text/portableText.ts'
import type {Range} from '../../parse/range.ts'

/** A link's words in a paragraph's text. */
export interface ParagraphLink extends Range {
  readonly href: string
  readonly title?: string
}

/** A piece of a paragraph's text, and where it stands in `ParsedPage.body`. */
export interface ParagraphSpan extends Range {
  readonly source: Range
}

/** The row of a table that a paragraph stands in. */
export interface ParagraphRow {
  readonly text: string
  /** What the columns are called. */
  readonly heads: string
}

/** The text of a block, a table's cell or a callout's block, or of its lines with one label, as one string. */
export interface Paragraph {
  readonly text: string
  readonly key: string
  readonly style: BlockStyle
  readonly listItem?: ListItem
  readonly links: readonly ParagraphLink[]
  readonly spans: readonly ParagraphSpan[]
  /** The heading above it: a heading, or a paragraph that is bold as a whole. */
  readonly heading?: string
  /** None outside of tables. */
  readonly row?: ParagraphRow
}

/** The paragraphs of the first blocks that say something. */
export function ofFirstBlocks(
  paragraphs: readonly Paragraph[],
  count: number,
): readonly Paragraph[] {
  const shown = paragraphs.filter(({text}) => text.trim() !== '')
  const keys = new Set([...new Set(shown.map(({key}) => key))].slice(0, count))
  return shown.filter(({key}) => keys.has(key))
}
