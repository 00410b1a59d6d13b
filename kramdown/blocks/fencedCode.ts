import {matchAt} from '../text/matchAt.ts'
import {spacesAt} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'
import {closingFence} from './closingFence.ts'

const opening = /[~`]{3,}/y
const infoLine = /[ \t\v\f\r]*([^ \t\n\v\f\r]*)[ \t\v\f\r]*\n/y

/**
 * A fence and its close, which repeats it. Where no close is so long, a shorter one will do: the
 * last marks of the opening fence then count as the start of its language.
 */
export const fencedCode: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const start = position + spacesAt(text, position, 3)
  const fence = matchAt(opening, text, start)?.[0]
  if (fence === undefined) return false
  const fenceEnd = start + fence.length
  const info = matchAt(infoLine, text, fenceEnd)
  if (!info) return false
  const contentStart = fenceEnd + info[0].length
  const close = closingFence(source, contentStart, fence)
  if (!close) return false
  const left = fence.slice(close.length)
  const language =
    left === '' || !info[0].startsWith(info[1] ?? '') ? (info[1] ?? '') : left + (info[1] ?? '')
  const end = source.lineEnd(close.line)
  parser.add({
    type: 'code',
    value: text.slice(contentStart, close.line),
    language: languageName(language),
    ...source.blockRange(position, end),
  })
  parser.position = end
  return true
}

/** A language without the options behind its `?`. */
const languageName = (info: string): string | undefined => {
  const question = info.indexOf('?', 1)
  const name = question === -1 ? info : info.slice(0, question)
  return name === '' ? undefined : name
}
