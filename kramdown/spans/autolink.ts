import {decodeEntities} from '../entities.ts'
import {matchAt} from '../text/matchAt.ts'
import type {SpanHandler} from './spanParser.ts'

const scheme = /<(?:mailto|https?|ftps?):/y
const mail = /<([\p{Alphabetic}\p{Nd}_.-]+@[\p{Alphabetic}\p{Nd}_.-]+)>/uy

/** `<https://…>`, `<name@example.org>` */
export const autolink: SpanHandler = (parser) => {
  const {text, position, source} = parser
  const start = matchAt(scheme, text, position)
  let end = -1
  if (start) {
    const close = source.indexOf('>', position + start[0].length + 1)
    const newline = source.indexOf('\n', position)
    if (close !== -1 && (newline === -1 || close < newline)) end = close + 1
  }
  const address = end === -1 ? matchAt(mail, text, position) : null
  if (address) end = position + address[0].length
  if (end === -1) return false
  const written = text.slice(position + 1, end - 1)
  const shown = written.replace(/^mailto:/, '')
  const textRange = source.range(end - 1 - shown.length, end - 1)
  parser.add(
    {
      type: 'link',
      url: address ? `mailto:${written}` : decodeEntities(written),
      children: [{type: 'text', value: decodeEntities(shown), ...textRange}],
      ...source.range(position, end),
    },
    end,
  )
  return true
}
