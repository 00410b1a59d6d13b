import {matchAt} from '../text/matchAt.ts'
import {trimmedEnd} from '../text/whitespace.ts'
import type {BlockHandler, BlockParser} from './blockParser.ts'
import {afterBoundary} from './boundary.ts'
import type {HeadingDraft} from './draft.ts'

const atx = /(#{1,6})[\t ]+([^\n]*)\n/y
const setext = / {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n/y
const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const headingId = new RegExp(
  `[\\t ]\\{#([${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}$`,
  'u',
)
const depths = [1, 1, 2, 3, 4, 5, 6] as const

/** `# Heading`, from the first column of a line. */
export const atxHeading: BlockHandler = (parser) => {
  const {text, position} = parser
  const match = matchAt(atx, text, position)
  if (!match) return false
  const marks = match[1] ?? ''
  const start = position + match[0].length - 1 - (match[2] ?? '').length
  const {end, id} = contentEnd(text, start, position + match[0].length - 1)
  const closed = withoutClosingMarks(text, start, end)
  return addHeading(parser, depths[marks.length] ?? 6, {start, end: closed, id}, match[0].length)
}

/** A line with a line of `=` or `-` below. */
export const setextHeading: BlockHandler = (parser) => {
  const {text, position} = parser
  if (!afterBoundary(parser)) return false
  const match = matchAt(setext, text, position)
  if (!match) return false
  const [all, content = '', mark] = match
  const start = position + all.indexOf(content)
  const heading = {start, ...contentEnd(text, start, start + content.length)}
  return addHeading(parser, mark === '-' ? 2 : 1, heading, all.length)
}

interface Content {
  readonly start: number
  readonly end: number
  readonly id: string | undefined
}

const contentEnd = (text: string, start: number, lineEnd: number): Pick<Content, 'end' | 'id'> => {
  const end = trimmedEnd(text, start, lineEnd)
  if (text.charCodeAt(end - 1) !== 125) return {end, id: undefined}
  const match = headingId.exec(text.slice(start, end))
  if (match?.[1] === undefined) return {end, id: undefined}
  return {end: trimmedEnd(text, start, start + match.index), id: match[1]}
}

const withoutClosingMarks = (text: string, start: number, end: number): number => {
  let marks = end
  while (marks > start && text.charCodeAt(marks - 1) === 35) marks--
  const before = text.charCodeAt(marks - 1)
  return marks < end && marks > start && (before === 32 || before === 9)
    ? trimmedEnd(text, start, marks)
    : end
}

const addHeading = (
  parser: BlockParser,
  depth: HeadingDraft['depth'],
  {start, end, id}: Content,
  length: number,
): boolean => {
  if (start >= end) return false
  const {position, source} = parser
  parser.add({
    type: 'heading',
    depth,
    id,
    content: source.slice(start, end),
    ...source.blockRange(position, position + length - 1),
  })
  parser.position = position + length
  return true
}
