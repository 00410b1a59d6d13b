import {name} from '../attributes.ts'
import {matchAt} from '../text/matchAt.ts'
import {SourceTextBuilder} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import type {BlockHandler} from './blockParser.ts'
import {codeBlockEnd} from './codeBlock.ts'
import type {Draft} from './draft.ts'

const start = new RegExp(String.raw` {0,3}\[\^(${name})\]:`, 'y')

/** `[^name]: text`, with further paragraphs indented as code would be. */
export const footnoteDefinition: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const match = matchAt(start, text, position)
  if (match?.[1] === undefined) return false
  const contentStart = position + match[0].length
  const end = codeBlockEnd(source, source.lineEnd(contentStart))
  const content = new SourceTextBuilder()
  for (let line = contentStart; line < end; line = source.lineEnd(line)) {
    content.add(source, line + indentLength(text, line), source.lineEnd(line))
  }
  const children: Draft[] = []
  parser.readNested(content.build(), {children})
  const range = source.blockRange(position, end)
  parser.add({type: 'end', reason: 'definition', ...range})
  parser.definitions.footnotes.set(match[1], {children, ...range})
  parser.position = end
  return true
}

const indentLength = (text: string, position: number): number => {
  if (text.charCodeAt(position) === 9) return 1
  return spacesAt(text, position, 4) === 4 ? 4 : 0
}
