import type {SpanParser} from './spanParser.ts'

/**
 * Whether a symbol ends at the position: a character reference, a quote, a dash or an ellipsis,
 * which kramdown keeps apart from text. An attribute list behind one is taken, and shows nothing.
 */
export function isSymbolEnd(parser: SpanParser): boolean {
  const {text, position, symbolEnd, plainStart, plainEnd} = parser
  if (symbolEnd === position) return true
  if (plainEnd !== position) return false
  const last = text.charAt(position - 1)
  const length = runLength(text, position, plainStart)
  switch (last) {
    case '"':
    case "'":
      return true
    case '-':
      return length % 3 !== 1
    case '.':
      return length % 3 === 0
    case '>':
      return length % 2 === 0
    default:
      return false
  }
}

/** How often the character in front of `position` stands there in a row, back to `start`. */
const runLength = (text: string, position: number, start: number): number => {
  const code = text.charCodeAt(position - 1)
  let first = position
  while (first > start && text.charCodeAt(first - 1) === code) first--
  return position - first
}
