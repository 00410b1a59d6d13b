import type {SpanHandler} from './spanParser.ts'

/** `<<`, which kramdown prints as «: its second mark starts no element. */
export const guillemet: SpanHandler = (parser) => {
  const {text, position} = parser
  if (text.charCodeAt(position + 1) !== 60) return false
  const end = position + (text.charCodeAt(position + 2) === 32 ? 3 : 2)
  parser.addSourceText(end)
  parser.symbolEnd = end
  return true
}
