import type {SpanHandler} from './spanParser.ts'

/** A newline behind two spaces or, where lines break so, behind a backslash. */
export const lineBreak: SpanHandler = (parser) => {
  const {text, position, source, frame, last} = parser
  const {children} = frame
  if (last?.type !== 'text') return false
  const spaces = last.value.endsWith('  ') && text.slice(position - 2, position) === '  '
  const backslash =
    !spaces &&
    frame.breaksLines &&
    last.value.endsWith('\\') &&
    text.charCodeAt(position - 1) === 92 &&
    parser.symbolEnd !== position
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
