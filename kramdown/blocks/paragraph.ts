import {SourceTextBuilder} from '../text/sourceText.ts'
import {trimmedEnd, trimmedStart} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'
import {endsParagraph} from './paragraphEnd.ts'

/** A paragraph, or more lines of the one before. */
export const paragraph: BlockHandler = (parser) => {
  const {text, position, source} = parser
  let next = source.lineEnd(position)
  while (!endsParagraph(source, next)) next = source.lineEnd(next)
  parser.position = next
  const end = trimmedEnd(text, position, next)
  const {last} = parser
  if (last?.type === 'paragraph') {
    const kept = text.slice(Math.max(0, position - 3), position) === '  \n' ? 3 : 1
    last.content.fill('  \n'.slice(-kept), source, Math.max(0, position - kept))
    last.content.add(source, position, end)
    last.end = source.blockRange(position, end).end
    return true
  }
  const start = trimmedStart(text, position, end)
  const content = new SourceTextBuilder()
  content.add(source, start, end)
  parser.add({type: 'paragraph', content, ...source.blockRange(start, end)})
  return true
}
