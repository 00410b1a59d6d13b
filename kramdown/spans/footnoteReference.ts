import {name} from '../attributes.ts'
import {matchAt} from '../text/matchAt.ts'
import type {SpanHandler} from './spanParser.ts'

const marker = new RegExp(String.raw`\[\^(${name})\]`, 'y')

/** `[^name]`; text if there is no such footnote. */
export const footnoteReference: SpanHandler = (parser) => {
  const {text, position, source, definitions} = parser
  if (text.charCodeAt(position + 1) !== 94) return false
  const match = matchAt(marker, text, position)
  if (match?.[1] === undefined) return false
  const end = position + match[0].length
  if (definitions.footnotes.has(match[1])) {
    parser.add({type: 'footnoteReference', label: match[1], ...source.range(position, end)}, end)
  } else parser.addSourceText(end)
  return true
}
