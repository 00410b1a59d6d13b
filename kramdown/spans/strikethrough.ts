import {isSpace} from '../text/whitespace.ts'
import {SpanParser, type SpanHandler} from './spanParser.ts'

/** `~~gone~~` */
export const strikethrough: SpanHandler = (parser) => {
  const {text, position, source, frame} = parser
  const start = position + 2
  const first = text.charCodeAt(start)
  if (
    !text.startsWith('~~', position) ||
    isSpace(first) ||
    first === 126 ||
    !(start < text.length)
  ) {
    return false
  }
  const close = source.next('~~ behind text', start + 1, (from) => {
    for (let at = text.indexOf('~~', from); at !== -1; at = text.indexOf('~~', at + 1)) {
      const before = text.charCodeAt(at - 1)
      if (!isSpace(before) && before !== 126) return at
    }
    return -1
  })
  if (close === -1) return false
  const inner = new SpanParser(source.slice(start, close), parser.definitions, parser.tables, {
    breaksLines: false,
    depth: frame.depth + 1,
  })
  const end = close + 2
  parser.add({type: 'delete', children: inner.read(), ...source.range(position, end)}, end)
  return true
}
