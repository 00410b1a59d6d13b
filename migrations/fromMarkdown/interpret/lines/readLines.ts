import {defined} from '../../../../content/objects/defined.ts'
import type {BodyBlock, TableCell, TextBlock} from '../../../../content/text/portableText.ts'
import type {ConvertedBody} from '../../convert/convertedBody.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {cellsText} from './cellsText.ts'
import type {Line, Piece} from './line.ts'
import {splitSpan} from './splitSpan.ts'

interface Open {
  readonly start: number
  readonly rangeStart: number
  pieces: Piece[]
  rangeEnd: number
}

const noHrefs: ReadonlyMap<string, string> = new Map()

/** The addresses of a block's links by their keys. */
const hrefsByKey = ({markDefs}: TextBlock): ReadonlyMap<string, string> =>
  markDefs.length === 0
    ? noHrefs
    : new Map(markDefs.flatMap((mark) => (mark._type === 'link' ? [[mark._key, mark.href]] : [])))

const hrefOf = (
  hrefs: ReadonlyMap<string, string>,
  marks: readonly string[],
): string | undefined => {
  if (hrefs.size === 0) return undefined
  const key = marks.find((mark) => hrefs.has(mark))
  return key === undefined ? undefined : hrefs.get(key)
}

const joinedText = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')

const linesOfBlock = (
  block: TextBlock,
  blockIndex: number,
  source: string,
  ranges: ReadonlyMap<string, Range>,
  lexicon: Lexicon,
): readonly Line[] => {
  const whole = ranges.get(block._key) ?? {start: 0, end: 0}
  const lines: Line[] = []
  const hrefs = hrefsByKey(block)
  let open: Open = {start: 0, rangeStart: whole.start, pieces: [], rangeEnd: whole.start}
  let offset = 0
  const close = () => {
    const text = joinedText(open.pieces).trim()
    if (text === '') return
    lines.push({
      text,
      pieces: open.pieces,
      blockKey: block._key,
      blockIndex,
      start: open.start,
      style: block.style,
      ...defined({listItem: block.listItem}),
      level: block.level ?? 0,
      range: {start: open.rangeStart, end: Math.max(open.rangeEnd, open.rangeStart)},
      lexicon,
      words: lexicon.read(text),
    })
  }
  for (const span of block.children) {
    const range = ranges.get(span._key) ?? whole
    const href = hrefOf(hrefs, span.marks)
    for (const part of splitSpan(span.text, source.slice(range.start, range.end))) {
      if (part.opensLine) {
        close()
        open = {
          start: offset + part.start,
          rangeStart: range.start + part.sourceStart,
          pieces: [],
          rangeEnd: range.start + part.sourceStart,
        }
      }
      if (part.text === '') continue
      open.pieces.push({
        text: part.text,
        strong: span.marks.includes('strong'),
        em: span.marks.includes('em'),
        ...defined({href}),
      })
      open.rangeEnd = range.start + part.sourceEnd
    }
    offset += span.text.length
  }
  close()
  return lines
}

type CellContent = TableCell['content']

const textBlocks = (content: CellContent): readonly TextBlock[] =>
  content.filter((block) => block._type === 'block')

const cellText = (content: CellContent): string =>
  textBlocks(content)
    .map((block) => block.children.map((span) => span.text).join(''))
    .join(' ')
    .trim()

const linesOfTable = (
  table: Extract<BodyBlock, {_type: 'table'}>,
  blockIndex: number,
  ranges: ReadonlyMap<string, Range>,
  lexicon: Lexicon,
): readonly Line[] => {
  const whole = ranges.get(table._key) ?? {start: 0, end: 0}
  const head = table.rows.find((row) => row.cells.every((cell) => cell.header))
  const headings = head?.cells.map((cell) => cellText(cell.content))
  return table.rows.flatMap((row) => {
    const cells = row.cells.map((cell) => cellText(cell.content))
    const text = cellsText(cells)
    if (text === '' || row.cells.every((cell) => cell.header)) return []
    const first = row.cells[0]?.content[0]?._key
    return {
      text,
      pieces: row.cells.flatMap((cell) =>
        textBlocks(cell.content).flatMap((block) => {
          const hrefs = hrefsByKey(block)
          return block.children.map((span): Piece => {
            const href = hrefOf(hrefs, span.marks)
            return {
              text: span.text,
              strong: span.marks.includes('strong'),
              em: span.marks.includes('em'),
              ...defined({href}),
            }
          })
        }),
      ),
      blockKey: table._key,
      blockIndex,
      start: 0,
      style: 'normal' as const,
      level: 0,
      cells,
      ...defined({headings}),
      range: (first === undefined ? undefined : ranges.get(first)) ?? whole,
      lexicon,
      words: lexicon.read(text),
    }
  })
}

/** The lines of a page's body, in order; what is no text (figures, code, embeds) has none. */
export function readLines(
  page: ParsedPage,
  body: ConvertedBody,
  lexicon: Lexicon,
): readonly Line[] {
  return body.blocks.flatMap((block, index) => {
    if (block._type === 'block') return linesOfBlock(block, index, page.body, body.ranges, lexicon)
    if (block._type === 'table') return linesOfTable(block, index, body.ranges, lexicon)
    return []
  })
}
