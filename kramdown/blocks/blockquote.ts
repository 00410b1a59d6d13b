import {SourceTextBuilder} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'
import type {BlockquoteDraft} from './draft.ts'
import {endsLazyText} from './paragraphEnd.ts'

/** Where the content of a line of a quote starts, behind its `>` if it has one. */
const contentStart = (text: string, position: number): number => {
  const first = position + spacesAt(text, position, 3)
  if (text.charCodeAt(first) !== 62) return position
  return text.charCodeAt(first + 1) === 32 ? first + 2 : first + 1
}

export const blockquote: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const content = new SourceTextBuilder()
  let taken = contentStart(text, position)
  let line = source.lineEnd(position)
  while (!endsLazyText(source, line)) {
    const start = contentStart(text, line)
    if (start > line) {
      content.add(source, taken, line)
      taken = start
    }
    line = source.lineEnd(line)
  }
  content.add(source, taken, line)
  const draft: BlockquoteDraft = {
    type: 'blockquote',
    children: [],
    ...source.blockRange(position, line),
  }
  parser.add(draft)
  parser.position = line
  parser.readNested(content.build(), draft)
  return true
}
