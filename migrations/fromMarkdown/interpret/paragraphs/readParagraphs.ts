import {defined} from '../../../../content/objects/defined.ts'
import type {BodyBlock, TextBlock} from '../../../../content/text/portableText.ts'
import type {ConvertedBody} from '../../convert/convertedBody.ts'
import type {Range} from '../../parse/range.ts'
import {labelledParts} from './labelledParts.ts'
import type {Paragraph, ParagraphLink, ParagraphRow, ParagraphSpan} from './paragraph.ts'

type Ranges = ReadonlyMap<string, Range>

/** A block, and the row of a table in which it stands. */
interface Placed {
  readonly block: TextBlock
  readonly row?: ParagraphRow
}

const nowhere: Range = {start: 0, end: 0}

const isHeading = (block: TextBlock): boolean =>
  /^h\d$/.test(block.style) ||
  (block.listItem === undefined &&
    block.children.every((span) => span.text.trim() === '' || span.marks.includes('strong')) &&
    block.children.some((span) => span.text.trim() !== ''))

const paragraphOf = (
  {block, row}: Placed,
  ranges: Ranges,
  heading: string | undefined,
): Paragraph => {
  const whole = ranges.get(block._key) ?? nowhere
  const annotations = new Map(block.markDefs.map((mark) => [mark._key, mark]))
  const spans: ParagraphSpan[] = []
  const links: ParagraphLink[] = []
  const texts: string[] = []
  let end = 0
  for (const span of block.children) {
    const start = end
    end += span.text.length
    texts.push(span.text)
    spans.push({start, end, source: ranges.get(span._key) ?? whole})
    if (annotations.size === 0) continue
    const link = span.marks
      .map((mark) => annotations.get(mark))
      .find((mark) => mark?._type === 'link')
    if (link?._type !== 'link') continue
    const {href, title} = link
    const last = links.at(-1)
    if (last?.end === start && last.href === href) links[links.length - 1] = {...last, end}
    else links.push(title === undefined ? {start, end, href} : {start, end, href, title})
  }
  return {
    text: texts.join(''),
    key: block._key,
    style: block.style,
    ...defined({listItem: block.listItem}),
    links,
    spans,
    ...defined({heading, row}),
  }
}

type Table = Extract<BodyBlock, {_type: 'table'}>

const textOfRow = ({cells}: Table['rows'][number]): string =>
  cells
    .map(({content}) =>
      blocksOnly(content)
        .flatMap(({children}) => children.map(({text}) => text))
        .join(''),
    )
    .filter((text) => text.trim() !== '')
    .join(' ')

const inTable = ({rows}: Table): readonly Placed[] => {
  const [first] = rows
  const heads = first?.cells.every(({header}) => header) === true ? textOfRow(first) : ''
  return rows.flatMap((each) => {
    const row = {text: textOfRow(each), heads}
    return each.cells.flatMap(({content}) => blocksOnly(content).map((block) => ({block, row})))
  })
}

const textBlocksOf = (block: BodyBlock): readonly Placed[] => {
  switch (block._type) {
    case 'block':
      return [{block}]
    case 'table':
      return inTable(block)
    case 'callout':
      return blocksOnly(block.content).map((inside) => ({block: inside}))
    default:
      return []
  }
}

const blocksOnly = (content: readonly {readonly _type: string}[]): readonly TextBlock[] =>
  content.filter((block): block is TextBlock => block._type === 'block')

/**
 * The texts of a body in reading order, those of tables and callouts among them. Lines with labels ("When: …") are
 * each a paragraph.
 * @param source what the body was converted from
 */
export function readParagraphs(body: ConvertedBody, source: string): readonly Paragraph[] {
  let heading: string | undefined
  return body.blocks.flatMap(textBlocksOf).flatMap((placed) => {
    const paragraph = paragraphOf(placed, body.ranges, heading)
    if (isHeading(placed.block)) heading = paragraph.text.trim()
    return labelledParts(paragraph, source)
  })
}

/**
 * Where a stretch of a paragraph's text stands in the Markdown: to the letter where the span's
 * source is as long as its text, the whole span where markup makes it longer.
 */
export function sourceRange({spans}: Paragraph, {start, end}: Range): Range {
  const touched = spans.filter((span) => span.start < end && span.end > start)
  const first = touched[0] ?? spans[0]
  const last = touched.at(-1) ?? first
  if (!first || !last) return nowhere
  return {start: edge(first, start, 'start'), end: edge(last, end, 'end')}
}

const edge = (span: ParagraphSpan, offset: number, side: 'start' | 'end'): number => {
  const exact = span.source.end - span.source.start === span.end - span.start
  const inside = Math.min(Math.max(offset, span.start), span.end)
  return exact ? span.source.start + inside - span.start : span.source[side]
}
