import {blankRest} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'

/** Behind the line of a lone `^` at `position`. */
export function endMarkerEnd(text: string, position: number): number | undefined {
  return text.charCodeAt(position) === 94 ? blankRest(text, position + 1) : undefined
}

export const endMarker: BlockHandler = (parser) => {
  const {position, source} = parser
  const end = endMarkerEnd(parser.text, position)
  if (end === undefined) return false
  parser.add({type: 'end', reason: 'marker', ...source.blockRange(position, end)})
  parser.position = end
  return true
}
