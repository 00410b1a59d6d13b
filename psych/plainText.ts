import {char, isBlank, isBlankOrEnd, isBreak} from './characters.ts'
import type {Cursor} from './cursor.ts'
import {foldedBreaks, takeBlanks} from './folding.ts'
import {YamlError} from './yamlError.ts'

/** What may not follow a colon in a flow collection. */
const behindColon = new Set([
  char.comma,
  char.question,
  char.openBracket,
  char.closeBracket,
  char.openBrace,
  char.closeBrace,
] as readonly number[])

const flowEnds = new Set([
  char.comma,
  char.openBracket,
  char.closeBracket,
  char.openBrace,
  char.closeBrace,
] as readonly number[])

export interface PlainText {
  readonly text: string
  readonly end: number
  /** It was followed by a line break, behind which a key may stand. */
  readonly endsLine: boolean
}

/** Goes over a word of a plain scalar; stops at what ends one. */
const skipWord = (cursor: Cursor, inFlow: boolean, start: number): void => {
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === char.colon) {
      if (inFlow && behindColon.has(cursor.code(1))) {
        throw new YamlError("found unexpected ':' while scanning a plain scalar", start)
      }
      if (isBlankOrEnd(cursor.code(1))) return
    }
    if (inFlow && flowEnds.has(code)) return
    cursor.skip()
  }
}

/** Scans a scalar without quotes. @param indent the column from which its lines have to start */
export function scanPlainText(cursor: Cursor, inFlow: boolean, indent: number): PlainText {
  const start = cursor.at
  let text = ''
  let end = start
  let between = ''
  let endsLine = false
  while (!cursor.isAtDocumentMark() && cursor.code() !== char.hash) {
    const wordStart = cursor.at
    skipWord(cursor, inFlow, start)
    if (cursor.at > wordStart) {
      text += between + cursor.text.slice(wordStart, cursor.at)
      between = ''
      end = cursor.at
      endsLine = false
    }
    const code = cursor.code()
    if (!isBlank(code) && !isBreak(code)) break
    const blanks = takeBlanks(cursor, indent)
    if (blanks.breaks === '') {
      between = blanks.spaces
    } else {
      between = foldedBreaks(blanks.breaks)
      endsLine = true
      if (!inFlow && cursor.column < indent) break
    }
  }
  return {text, end, endsLine}
}
