import {codeSpanEnd} from '../spans/codeSpanEnd.ts'
import {type SourceText, SourceTextBuilder} from '../text/sourceText.ts'
import {skipSpace, trimmedEnd, trimmedStart} from '../text/whitespace.ts'
import type {TableRowDraft} from './draft.ts'

/** `<code …>…</code>` within a line, whose pipes are text. */
const codeElement = /<code[^\n]*?>[^\n]*?<\/code>/g

/** A line of more cells is no row of a table. */
const mostCells = 0xffff

/**
 * Splits a line at its pipes, but for those in code and behind a backslash; `undefined` if that
 * makes more cells than any table has.
 */
export function readRow(
  source: SourceText,
  line: number,
  leadingPipe: boolean,
): TableRowDraft | undefined {
  const {text} = source
  const end = source.lineEnd(line) - 1
  let last = end
  while (last > line && (text.charCodeAt(last - 1) === 32 || text.charCodeAt(last - 1) === 9))
    last--
  const cells = splitCells(source.slice(line, last))
  if (cells.length > mostCells) return undefined
  if (leadingPipe && cells.length > 0 && isEmpty(cells[0])) cells.shift()
  if (cells.length > 0 && isEmpty(cells.at(-1))) cells.pop()
  return {
    header: false,
    cells: cells.map(trimmed),
    ...source.blockRange(skipSpace(text, line), last),
  }
}

const splitCells = (row: SourceText): SourceText[] => {
  const {text} = row
  const cells: SourceTextBuilder[] = [new SourceTextBuilder()]
  let from = 0
  const take = (to: number) => cells.at(-1)?.add(row, from, to)
  for (const [start, end] of plainParts(text)) {
    for (let at = start; at < end;) {
      const char = text.charAt(at)
      const behindCode: number = char === '`' ? codeSpanEnd(row, at, end, start) : at
      if (behindCode > at) at = behindCode
      else if (char === '\\' && text.charAt(at + 1) === '|' && at + 1 < end) {
        take(at)
        from = at + 1
        at += 2
      } else if (char === '|') {
        take(at)
        if (cells.push(new SourceTextBuilder()) > mostCells)
          return cells.map((cell) => cell.build())
        from = ++at
      } else at++
    }
  }
  take(text.length)
  return cells.map((cell) => cell.build())
}

/** The stretches of a row between its code elements. */
const plainParts = function* (text: string): Generator<readonly [start: number, end: number]> {
  let start = 0
  if (text.includes('<code')) {
    for (const match of text.matchAll(codeElement)) {
      yield [start, match.index]
      start = match.index + match[0].length
    }
  }
  yield [start, text.length]
}

const isEmpty = (cell: SourceText | undefined): boolean =>
  cell !== undefined && trimmedEnd(cell.text, 0, cell.text.length) === 0

const trimmed = (cell: SourceText): SourceText => {
  const start = trimmedStart(cell.text, 0, cell.text.length)
  return cell.slice(start, trimmedEnd(cell.text, start, cell.text.length))
}
