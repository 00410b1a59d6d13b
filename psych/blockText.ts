import {char, end, isBlank, isBreak, isBreakOrEnd, isDigit} from './characters.ts'
import type {Cursor} from './cursor.ts'
import {YamlError} from './yamlError.ts'

interface Header {
  readonly chomping: 'clip' | 'strip' | 'keep'
  /** Columns of indentation as written; 0 where they are to be found. */
  readonly increment: number
}

const takeIncrement = (cursor: Cursor): number => {
  if (!isDigit(cursor.code())) return 0
  if (cursor.code() === char.zero) {
    throw new YamlError('found an indentation indicator equal to 0', cursor.at)
  }
  cursor.skip()
  return cursor.text.charCodeAt(cursor.at - 1) - char.zero
}

const takeChomping = (cursor: Cursor): Header['chomping'] => {
  const code = cursor.code()
  if (code !== char.plus && code !== char.minus) return 'clip'
  cursor.skip()
  return code === char.plus ? 'keep' : 'strip'
}

const takeHeader = (cursor: Cursor): Header => {
  const first = takeChomping(cursor)
  const increment = takeIncrement(cursor)
  const chomping = first === 'clip' && increment > 0 ? takeChomping(cursor) : first
  while (isBlank(cursor.code())) cursor.skip()
  if (cursor.code() === char.hash) while (!isBreakOrEnd(cursor.code())) cursor.skip()
  if (!isBreakOrEnd(cursor.code())) {
    throw new YamlError('did not find expected comment or line break', cursor.at)
  }
  if (isBreak(cursor.code())) cursor.takeBreak()
  return {chomping, increment}
}

/** Takes empty lines and the indentation of the next one. @param indent 0 where it is to be found */
const takeEmptyLines = (
  cursor: Cursor,
  indent: number,
): {readonly breaks: string; readonly widest: number} => {
  let breaks = ''
  let widest = 0
  while (true) {
    const mayIndent = (): boolean => indent === 0 || cursor.column < indent
    while (mayIndent() && cursor.code() === char.space) cursor.skip()
    widest = Math.max(widest, cursor.column)
    if (mayIndent() && cursor.code() === char.tab) {
      throw new YamlError('found a tab character where an indentation space is expected', cursor.at)
    }
    if (!isBreak(cursor.code())) return {breaks, widest}
    breaks += cursor.takeBreak()
  }
}

/**
 * Scans a literal (`|`) or folded (`>`) scalar.
 * @param parentIndent the column of the collection that it stands in, -1 outside of all
 */
export function scanBlockText(cursor: Cursor, parentIndent: number): string {
  const isFolded = cursor.code() === char.greater
  cursor.skip()
  const {chomping, increment} = takeHeader(cursor)
  const written = increment === 0 ? 0 : Math.max(0, parentIndent) + increment
  const first = takeEmptyLines(cursor, written)
  const indent = written === 0 ? Math.max(first.widest, parentIndent + 1, 1) : written
  let text = ''
  let lineBreak = ''
  let emptyLines = first.breaks
  let beganBlank = false
  while (cursor.column === indent && cursor.code() !== end) {
    const beginsBlank = isBlank(cursor.code())
    if (isFolded && lineBreak.startsWith('\n') && !beganBlank && !beginsBlank) {
      if (emptyLines === '') text += ' '
    } else {
      text += lineBreak
    }
    text += emptyLines
    beganBlank = beginsBlank
    const start = cursor.at
    while (!isBreakOrEnd(cursor.code())) cursor.skip()
    text += cursor.text.slice(start, cursor.at)
    lineBreak = isBreak(cursor.code()) ? cursor.takeBreak() : ''
    emptyLines = takeEmptyLines(cursor, indent).breaks
  }
  if (chomping !== 'strip') text += lineBreak
  if (chomping === 'keep') text += emptyLines
  return text
}
