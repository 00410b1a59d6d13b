import {matchAt, testAt} from '../text/matchAt.ts'
import type {BlockHandler} from './blockParser.ts'

const rule = / {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y

export function isThematicBreak(text: string, position: number): boolean {
  return testAt(rule, text, position)
}

export const thematicBreak: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const match = matchAt(rule, text, position)
  if (!match) return false
  const end = position + match[0].length
  parser.add({type: 'thematicBreak', ...source.blockRange(position, end - 1)})
  parser.position = end
  return true
}
