import {isSpace} from '../text/whitespace.ts'
import {flagsOf, type Frame, type SpanHandler, type SpanParser, type Stop} from './spanParser.ts'

const letterBefore = /\p{Alphabetic}-?$/u
const letterOrDigit = /^[\p{Alphabetic}\p{Nd}]/u

export const emphasis: SpanHandler = (parser) => {
  const {text, position, frame} = parser
  const mark = text.charAt(position)
  const strong = text.charAt(position + 1) === mark
  const start = position + (strong ? 2 : 1)
  if (
    parser.isTooDeep() ||
    (strong ? frame.inStrong : frame.inEmphasis) ||
    isSpace(text.charCodeAt(start)) ||
    (mark === '_' && letterBefore.test(text.slice(Math.max(0, position - 3), position)))
  ) {
    parser.addSourceText(start)
    return true
  }
  if (read(parser, mark, strong)) return true
  if (strong && !frame.isEmphasis && read(parser, mark, false)) return true
  parser.addSourceText(start)
  return true
}

/** Reads emphasis at the position; if it finds no end, the position stays. */
const read = (parser: SpanParser, mark: string, strong: boolean): boolean => {
  const {source, position} = parser
  const length = strong ? 2 : 1
  const frame = parser.innerFrame({
    isEmphasis: !strong,
    inEmphasis: parser.frame.inEmphasis || !strong,
    inStrong: parser.frame.inStrong || strong,
    mustClose: true,
  })
  parser.position = position + length
  if (!parser.readFrame(frame, stopOf(mark, strong, frame))) {
    parser.position = position
    return false
  }
  const end = parser.position + length
  parser.add(
    {
      type: strong ? 'strong' : 'emphasis',
      children: frame.children,
      ...source.range(position, end),
    },
    end,
  )
  return true
}

const stopOf = (mark: string, strong: boolean, frame: Frame): Stop => {
  const delimiter = strong ? mark + mark : mark
  const code = mark.charCodeAt(0)
  return {
    key: flagsOf(frame) + (mark === '_' ? 16 : 0),
    test: ({text, position}, found) =>
      found === code &&
      text.startsWith(delimiter, position) &&
      frame.children.length > 0 &&
      !isSpace(text.charCodeAt(position - 1)) &&
      (strong || !isExactlyTwo(text, position, code)) &&
      (mark !== '_' || !letterOrDigit.test(text.slice(position + delimiter.length, position + 4))),
  }
}

const isExactlyTwo = (text: string, position: number, code: number): boolean =>
  text.charCodeAt(position + 1) === code && text.charCodeAt(position + 2) !== code
