import type {Lexicon} from '../lexicon/lexicon.ts'

/**
 * The parts of a list in a sentence, "A, B and C", trimmed. `&` parts only behind a comma: it may
 * stand in a name.
 */
export function listParts(text: string, lexicon: Lexicon, ampersand = false): readonly string[] {
  const read = lexicon.read(text)
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < read.tokens.length; at += 1) {
    const token = read.tokens[at]
    if (token === undefined) break
    const and = read.at('and', token.word === ',' ? at + 1 : at)
    const isAnd = and !== undefined && (token.word === ',' || token.word !== '&' || ampersand)
    if (token.word !== ',' && !isAnd) continue
    parts.push(text.slice(start, token.start).trim())
    start = isAnd ? and.end : token.end
    if (isAnd) at = and.next - 1
  }
  return [...parts, text.slice(start).trim()]
}
