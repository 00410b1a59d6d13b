import type {SpanParser} from './spanParser.ts'

/**
 * Whether a symbol ends at the position: a character reference, a quote, a dash or an ellipsis,
 * which kramdown keeps apart from text. An attribute list behind one is taken, and shows nothing.
 */
export function isSymbolEnd({text, position, symbolEnd, escapeEnd}: SpanParser): boolean {
  if (symbolEnd === position) return true
  if (escapeEnd === position) return false
  const last = text.charAt(position - 1)
  switch (last) {
    case '"':
    case "'":
      return true
    case '-':
      return runLength(text, position) % 3 !== 1
    case '.':
      return runLength(text, position) % 3 === 0
    case '>':
      return runLength(text, position) % 2 === 0
    default:
      return false
  }
}

/** How often the character in front of `position` stands there in a row. */
function runLength(text: string, position: number): number {
  const code = text.charCodeAt(position - 1)
  let start = position
  while (start > 0 && text.charCodeAt(start - 1) === code) start--
  return position - start
}
