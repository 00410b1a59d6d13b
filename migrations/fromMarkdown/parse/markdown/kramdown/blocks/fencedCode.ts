import {matchAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {blankRest, spacesAt} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'

const opening = /[~`]{3,}/y
const languageAndRest =
  /[ \t\v\f\r]*(?:([^ \t\n\v\f\r?][^ \t\n\v\f\r?]*|\?[^ \t\n\v\f\r?]*)[^ \t\n\v\f\r]*)?[ \t\v\f\r]*\n/y

/**
 * A fence and its close. The close repeats the opening fence; where none is so long, the last
 * marks of the opening fence count as the start of its language.
 */
export const fencedCode: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const start = position + spacesAt(text, position, 3)
  const fence = matchAt(opening, text, start)?.[0]
  if (fence === undefined) return false
  for (let length = fence.length; length >= 3; length--) {
    const rest = matchAt(languageAndRest, text, start + length)
    if (!rest) return false
    const contentStart = start + length + rest[0].length
    const close = closingFence(source, contentStart, fence.slice(0, length))
    if (close === -1) continue
    const end = source.lineEnd(close)
    parser.add({
      type: 'code',
      value: text.slice(contentStart, close),
      language: rest[1],
      ...source.range(position, end),
    })
    parser.position = end
    return true
  }
  return false
}

/** The start of the first line at or behind `position` that closes `fence`, or -1. */
function closingFence(source: SourceText, position: number, fence: string): number {
  const {text} = source
  const last = fence.charCodeAt(fence.length - 1)
  return source.next(`fence ${fence}`, position, (from) => {
    for (let at = text.indexOf(fence, from); at !== -1; at = text.indexOf(fence, at)) {
      const line = text.lastIndexOf('\n', at - 1) + 1
      if (line >= from && line + spacesAt(text, line, 3) === at) {
        let end = at + fence.length
        while (text.charCodeAt(end) === last) end++
        if (blankRest(text, end) !== undefined) return line
      }
      at = text.indexOf('\n', at)
      if (at === -1) return -1
    }
    return -1
  })
}
