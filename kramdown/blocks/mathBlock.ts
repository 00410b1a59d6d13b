import {spacesAt, stripped, blankRest} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'
import {afterBoundary, beforeBoundary} from './boundary.ts'

/** `$$ … $$`, over any number of lines, alone between blank lines. */
export const mathBlock: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const start = position + spacesAt(text, position, 3)
  const escaped = text.charCodeAt(start) === 92
  const opening = escaped ? start + 1 : start
  if (!text.startsWith('$$', opening)) return false
  const close = source.indexOf('$$', opening + 2)
  if (close === -1 || !afterBoundary(parser)) return false
  const end = blankRest(text, close + 2)
  if (escaped) {
    if (end !== undefined) parser.position = opening
    return false
  }
  if (!beforeBoundary(source, end ?? close + 2)) return false
  parser.add({
    type: 'math',
    value: stripped(text.slice(opening + 2, close)),
    ...source.blockRange(start, close + 2),
  })
  parser.position = end ?? close + 2
  return true
}
