import type {Alignment} from '../ast.ts'
import {testAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {skipSpace, spacesAt} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'
import {afterBoundary, beforeBoundary} from './boundary.ts'
import type {TableRowDraft} from './draft.ts'
import {hasPipesOutsideSpans} from './tablePipes.ts'
import {readRow} from './tableRow.ts'

const separator = /[+|: \t]*-[+|: \t-]*\n/y
const footerSeparator = /[+|: \t]*=[+|: \t=]*\n/y

/** Whether the line at `position` has a pipe that no backslash escapes. */
const hasPipe = (source: SourceText, position: number): boolean => {
  const {text} = source
  const end = source.lineEnd(position)
  for (
    let at = source.indexOf('|', position);
    at !== -1 && at < end;
    at = source.indexOf('|', at + 1)
  ) {
    if (at === position || text.charCodeAt(at - 1) !== 92) return true
  }
  return false
}

/**
 * Rows of cells between pipes; the rows above the first separating line are the header. As in
 * kramdown, lines that only look like a table lose the attributes in front of them.
 */
export const table: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const start = position + spacesAt(text, position, 3)
  if (!hasPipe(source, start) || !afterBoundary(parser)) return false
  const {pendingAttributes} = parser
  parser.pendingAttributes = undefined
  const leadingPipe = text.charCodeAt(skipSpace(text, position)) === 124
  const {rows, align, hasBody, end} = readRows(source, position, leadingPipe)
  if (
    !hasBody ||
    !beforeBoundary(source, end) ||
    !hasPipesOutsideSpans(source, position, end - 1)
  ) {
    return false
  }
  parser.pendingAttributes = pendingAttributes
  parser.add({type: 'table', rows, align, ...source.blockRange(start, end - 1)})
  parser.position = end
  return true
}

const columnLine = /(:?)-+(:?)/g

const alignmentsIn = (separatingLine: string): readonly (Alignment | null)[] =>
  Array.from(separatingLine.matchAll(columnLine), ([, left, right]) => {
    if (left && right) return 'center'
    if (left) return 'left'
    return right ? 'right' : null
  })

const readRows = (
  source: SourceText,
  position: number,
  leadingPipe: boolean,
): {
  rows: readonly TableRowDraft[]
  align: readonly (Alignment | null)[]
  hasBody: boolean
  end: number
} => {
  const {text} = source
  const rows: TableRowDraft[] = []
  /** How many rows the parts so far hold. */
  let grouped = 0
  let headerFound = false
  let hasFooter = false
  let align: readonly (Alignment | null)[] = []
  let hasBody = false
  let line = testAt(separator, text, position) ? source.lineEnd(position) : position
  for (; line < text.length && hasPipe(source, line); line = source.lineEnd(line)) {
    if (testAt(separator, text, line)) {
      if (rows.length === grouped) continue
      if (!headerFound && !hasFooter) {
        headerFound = true
        align = alignmentsIn(text.slice(line, source.lineEnd(line)))
        for (const row of rows) row.header = true
        grouped = rows.length
      } else if (!hasFooter) {
        hasBody = true
        grouped = rows.length
      }
    } else if (testAt(footerSeparator, text, line)) {
      if (rows.length > grouped) hasBody = true
      grouped = rows.length
      hasFooter = true
    } else {
      const row = readRow(source, line, leadingPipe)
      if (row === undefined) break
      rows.push(row)
    }
  }
  return {rows, align, hasBody: hasBody || (rows.length > grouped && !hasFooter), end: line}
}
