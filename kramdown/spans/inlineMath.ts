import {stripped} from '../text/whitespace.ts'
import type {SpanHandler} from './spanParser.ts'

export const inlineMath: SpanHandler = (parser) => {
  const {text, position, source} = parser
  if (text.charCodeAt(position + 1) !== 36) return false
  const close = source.indexOf('$$', position + 2)
  if (close === -1) return false
  const value = stripped(text.slice(position + 2, close))
  parser.add({type: 'inlineMath', value, ...source.range(position, close + 2)}, close + 2)
  return true
}
