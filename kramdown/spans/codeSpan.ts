import {backticksEnd, codeSpanAt} from './codeSpanEnd.ts'
import type {SpanHandler} from './spanParser.ts'

export const codeSpan: SpanHandler = (parser) => {
  const {source, text, position} = parser
  const start = backticksEnd(text, position)
  const span = codeSpanAt(source, position)
  if (!span) {
    parser.addSourceText(start)
    return true
  }
  const length = start - position
  const end = span.end + length
  const value = text.slice(span.start, span.end)
  parser.add(
    {
      type: 'inlineCode',
      value: length === 1 ? value : withoutPadding(value),
      ...source.range(position, end),
    },
    end,
  )
  return true
}

const withoutPadding = (value: string): string => {
  const start = value.startsWith(' ') ? 1 : 0
  return value.slice(start, value.endsWith(' ') ? Math.max(start, value.length - 1) : undefined)
}
