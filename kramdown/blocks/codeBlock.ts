import {blockAttributesAt} from '../attributes.ts'
import {blockTagStart} from '../html/names.ts'
import {testAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import {blankLinesEnd} from './blankLine.ts'
import type {BlockHandler} from './blockParser.ts'
import {endMarkerEnd} from './endMarker.ts'

const indented = /(?:\t| {4})[\t ]*[^ \t\n\v\f\r]/y
const unindented = /[\t ]*[^ \t\n\v\f\r]/y

/** Whether an unindented line behind a line of code belongs to the code. */
const runsOn = (source: SourceText, position: number): boolean => {
  const {text} = source
  const first = position + spacesAt(text, position, 3)
  return (
    testAt(unindented, text, position) &&
    endMarkerEnd(text, position) === undefined &&
    blockAttributesAt(source, first) === undefined &&
    !testAt(blockTagStart, text, first)
  )
}

/**
 * Behind the indented lines at `position`, the blank lines between them, and the unindented lines
 * that follow one of them at once. `position` where there are none.
 */
export function codeBlockEnd(source: SourceText, position: number): number {
  const {text} = source
  let end = position
  for (;;) {
    const start = blankLinesEnd(text, end)
    if (!testAt(indented, text, start)) return end
    end = source.lineEnd(start)
    while (end < text.length && (testAt(indented, text, end) || runsOn(source, end))) {
      end = source.lineEnd(end)
    }
  }
}

export const codeBlock: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const end = codeBlockEnd(source, position)
  if (end === position) return false
  const value = withoutIndent(joinUnindented(text.slice(position, end)))
  parser.add({type: 'code', value, language: undefined, ...source.blockRange(position, end)})
  parser.position = end
  return true
}

/** Puts an unindented line behind the line before it. */
const joinUnindented = (code: string): string =>
  code.replace(/\n( {0,3}(?:[^ \t\n\v\f\r]))/g, ' $1')

/** Takes one step of indentation off every line. */
const withoutIndent = (text: string): string => text.replace(/(?<=^|\n)(?:\t| {4})/g, '')
