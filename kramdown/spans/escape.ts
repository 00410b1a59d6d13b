import type {SpanHandler} from './spanParser.ts'

const escapable = '\\.*_+`<>()[]{}#!:|"\'$=-~'

/** A backslash: in front of a mark it makes it text; two of them end a line. */
export const escape: SpanHandler = (parser) => {
  const {text, position, source} = parser
  const next = text.charAt(position + 1)
  if (next === '\\' && text.charAt(position + 2) === '\n') {
    parser.add({type: 'break', ...source.range(position, position + 2)}, position + 3)
    return true
  }
  if ((next === '<' || next === '>') && text.charAt(position + 2) === next) {
    parser.addText(next + next, position + 3)
    parser.symbolEnd = position + 3
    return true
  }
  if (next === '' || !escapable.includes(next)) return false
  parser.addText(next, position + 2)
  return true
}

/** A text without the backslashes of its escapes. */
export function unescaped(text: string): string {
  return text.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g, '$1')
}
