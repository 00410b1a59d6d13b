import {char, end, isBlankOrEnd, isBreak} from './characters.ts'
import type {Cursor} from './cursor.ts'
import {foldedBreaks, takeBlanks} from './folding.ts'
import {YamlError} from './yamlError.ts'

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const hexLengths: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

const takeHex = (cursor: Cursor, length: number): string => {
  const digits = cursor.text.slice(cursor.at, cursor.at + length)
  if (digits.length < length || !/^[0-9A-Fa-f]+$/.test(digits)) {
    throw new YamlError('did not find the hexadecimal digits of an escape', cursor.at)
  }
  const code = Number.parseInt(digits, 16)
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw new YamlError('found an escape that is no Unicode character', cursor.at)
  }
  cursor.skip(length)
  return String.fromCodePoint(code)
}

const takeEscape = (cursor: Cursor): string => {
  const letter = cursor.text.charAt(cursor.at + 1)
  const escaped = escapes.get(letter)
  const hexLength = hexLengths.get(letter)
  if (escaped === undefined && hexLength === undefined) {
    throw new YamlError(`found unknown escape character \`\\${letter}\``, cursor.at)
  }
  cursor.skip(2)
  return escaped ?? takeHex(cursor, hexLength ?? 0)
}

/** Takes text up to a blank or the closing quote. */
const takeWord = (
  cursor: Cursor,
  quote: number,
): {readonly text: string; readonly escapedBreak: boolean} => {
  let text = ''
  let start = cursor.at
  const flush = (): void => {
    text += cursor.text.slice(start, cursor.at)
  }
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === quote) {
      if (quote === char.doubleQuote || cursor.code(1) !== quote) break
      cursor.skip()
      flush()
      cursor.skip()
      start = cursor.at
    } else if (code === char.backslash && quote === char.doubleQuote) {
      flush()
      if (isBreak(cursor.code(1))) {
        cursor.skip()
        cursor.takeBreak()
        return {text, escapedBreak: true}
      }
      text += takeEscape(cursor)
      start = cursor.at
    } else {
      cursor.skip()
    }
  }
  flush()
  return {text, escapedBreak: false}
}

/** Scans a quoted scalar from its opening to behind its closing quote. */
export function scanQuotedText(cursor: Cursor): string {
  const start = cursor.at
  const quote = cursor.code()
  let text = ''
  cursor.skip()
  while (true) {
    if (cursor.isAtDocumentMark()) {
      throw new YamlError('found a document marker inside quotes', start)
    }
    if (cursor.code() === end) throw new YamlError('the closing quote is missing', start)
    const word = takeWord(cursor, quote)
    text += word.text
    if (cursor.code() === quote) break
    const {spaces, breaks} = takeBlanks(cursor)
    if (word.escapedBreak) text += breaks
    else text += breaks === '' ? spaces : foldedBreaks(breaks)
  }
  cursor.skip()
  return text
}
