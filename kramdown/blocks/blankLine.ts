import {isSpace} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'

/** Behind the blank lines at `position`, or `position` where there are none. */
export function blankLinesEnd(text: string, position: number): number {
  let end = position
  for (let next = position; next < text.length; next++) {
    const code = text.charCodeAt(next)
    if (!isSpace(code)) break
    if (code === 10) end = next + 1
  }
  return end
}

export const blankLine: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const end = blankLinesEnd(text, position)
  if (end === position) return false
  parser.position = end
  const {last} = parser
  const value = text.slice(position, end)
  if (last?.type === 'blank') last.value += value
  else parser.add({type: 'blank', value, ...source.blockRange(position, end)})
  return true
}
