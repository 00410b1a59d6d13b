import type {SpanHandler} from './spanParser.ts'

/** A newline behind two spaces or, where lines break so, behind a backslash. */
export const lineBreak: SpanHandler = (parser) => {
  const {text, position, source, frame, last} = parser
  const {children} = frame
  const before = text.charCodeAt(position - 1)
  if (last?.type !== 'text' || (before !== 32 && before !== 92)) return false
  const spaces =
    before === 32 && text.charCodeAt(position - 2) === 32 && parser.plainStart <= position - 2
  const backslash = before === 92 && frame.breaksLines && parser.plainStart <= position - 1
  if (!spaces && !backslash) return false
  const length = spaces ? 2 : 1
  const value = last.value.slice(0, -length)
  if (value === '') children.pop()
  else
    children[children.length - 1] = {...last, value, end: Math.max(last.start, last.end - length)}
  if (backslash && position + 1 === text.length && frame.depth === 0) {
    parser.position = position + 1
    return true
  }
  parser.add({type: 'break', ...source.range(position - length, position)}, position + 1)
  return true
}
