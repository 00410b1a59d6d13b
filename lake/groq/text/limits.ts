import {queryParseError} from '../../errors.ts'
import {closes, opens} from './tokens.ts'
import type {Token} from './tokens.ts'

/** Bytes of a query, as at Sanity. */
const longestQuery = 300_000
/** Brackets in brackets. */
const deepestBrackets = 100
/** Parts that groq-js copies while it reads: some tenths of a second. */
const mostCopies = 20_000_000

export function requireLength(query: string): void {
  if (Buffer.byteLength(query) <= longestQuery) return
  const reason = `The query is longer than ${longestQuery} bytes: give long lists as parameters`
  throw queryParseError(query.slice(0, 1000), reason, 0, 1000)
}

export function requireNesting(query: string, tokens: readonly Token[]): void {
  let depth = 0
  for (const token of tokens) {
    if (opens(token)) depth += 1
    else if (closes(token)) depth -= 1
    if (depth > deepestBrackets) {
      const reason = `The query has more than ${deepestBrackets} brackets in brackets`
      throw queryParseError(query, reason, token.start, token.start + 1)
    }
  }
}

const separators: ReadonlySet<string> = new Set(
  ', . + - * / % | ! < > : || && == != <= >= => in match'.split(' '),
)

/** Refuses what would take long to read: groq-js copies what is in a bracket for each part of it. */
export function requireFewParts(query: string, tokens: readonly Token[]): void {
  let inside = {parts: 1, size: 0}
  const around: (typeof inside)[] = []
  let copies = 0
  for (const token of tokens) {
    inside.size += token.text.split('\\').length
    if (separators.has(token.text)) inside.parts += 1
    else if (opens(token)) {
      inside.parts += 1
      around.push(inside)
      inside = {parts: 1, size: 0}
    } else if (closes(token)) {
      copies += inside.parts * inside.size
      const {size} = inside
      inside = around.pop() ?? {parts: 1, size: 0}
      inside.size += size
    }
  }
  copies += inside.parts * inside.size
  if (copies <= mostCopies) return
  const reason = 'The query has too many parts side by side: give long lists as parameters'
  throw queryParseError(query, reason, 0, query.length)
}
