import {matchAt} from '../text/matchAt.ts'
import type {BlockHandler} from './blockParser.ts'

const definition = / {0,3}\*\[[^\n]+?\]:[^\n]*\n/y

/** `*[HTML]: HyperText …`: explains a word and shows nothing itself. */
export const abbreviationDefinition: BlockHandler = (parser) => {
  const {position, source} = parser
  const match = matchAt(definition, parser.text, position)
  if (!match) return false
  const end = position + match[0].length
  parser.add({type: 'end', reason: 'definition', ...source.blockRange(position, end - 1)})
  parser.position = end
  return true
}
