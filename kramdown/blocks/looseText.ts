import {SourceTextBuilder} from '../text/sourceText.ts'
import type {BlockHandler} from './blockParser.ts'

/** A line that starts no block, as one of a space and a tab does: text without a paragraph. */
export const looseText: BlockHandler = (parser) => {
  const {position, source, last} = parser
  const end = source.lineEnd(position)
  if (last?.type === 'looseText') {
    last.content.add(source, position, end)
    last.end = source.blockRange(position, end).end
  } else {
    const content = new SourceTextBuilder()
    content.add(source, position, end)
    parser.addPlain({type: 'looseText', content, ...source.blockRange(position, end)})
  }
  parser.position = end
  return true
}
