import {blockAttributesAt} from '../attributes.ts'
import {blockTagStart} from '../html/names.ts'
import {testAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import {blankLinesEnd} from './blankLine.ts'
import {endMarkerEnd} from './endMarker.ts'

const atxHeading = /#{1,6}[\t ][^\n]*\n/y
const listMarker = /(?:[+*-]|\d+\.)[\t| ]/y
const definitionMarker = /:[\t| ]/y
const fence = /[~`]{3}/y

/** Whether the line at `position` ends every kind of text that runs on by itself. */
export function endsLazyText(source: SourceText, position: number): boolean {
  const {text} = source
  if (position >= text.length || blankLinesEnd(text, position) > position) return true
  const first = position + spacesAt(text, position, 3)
  switch (text.charCodeAt(first)) {
    case 60: // <
      return testAt(blockTagStart, text, first)
    case 94: // ^
      return first === position && endMarkerEnd(text, position) !== undefined
    case 123: // {
      return blockAttributesAt(source, first) !== undefined
    default:
      return false
  }
}

/** Whether the line at `position` ends a paragraph. */
export function endsParagraph(source: SourceText, position: number): boolean {
  if (endsLazyText(source, position)) return true
  const {text} = source
  const indent = spacesAt(text, position, 3)
  const first = position + indent
  switch (text.charAt(first)) {
    case '>':
      return true
    case '#':
      return indent === 0 && testAt(atxHeading, text, first)
    case ':':
      return testAt(definitionMarker, text, first)
    case '~':
    case '`':
      return testAt(fence, text, first)
    default:
      return testAt(listMarker, text, first)
  }
}
