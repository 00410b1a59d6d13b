import {queryParseError} from '../../errors.ts'
import {closes, opens} from './tokens.ts'
import type {Token} from './tokens.ts'

/** Bytes of a query, as at Sanity. */
const longestQuery = 300_000
/** Brackets in brackets. */
const deepestBrackets = 100
/** Parts that groq-js copies while it reads: some tenths of a second. */
const mostCopies = 30_000_000

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

const operators: ReadonlySet<string> = new Set(
  '. + - * / % | ! < > || && == != <= >= in match'.split(' '),
)

/**
 * Refuses what would take long to read. groq-js copies what it has read of an expression for each
 * operator in it, and what it has read between two brackets for each item.
 */
export function requireFewParts(query: string, tokens: readonly Token[]): void {
  const outside = new Size()
  const stack: Size[] = []
  let copies = 0
  for (const token of tokens) {
    const inside = stack.at(-1) ?? outside
    // Each escape in a string is a part of its own.
    inside.add(token.text.split('\\').length)
    if (opens(token)) {
      inside.addOperator()
      stack.push(new Size())
    } else if (closes(token)) {
      copies += inside.copies()
      stack.pop()
      const around = stack.at(-1) ?? outside
      around.add(inside.length)
    } else if (separators.has(token.text)) inside.endItem()
    else if (operators.has(token.text)) inside.addOperator()
  }
  if (copies + outside.copies() <= mostCopies) return
  const reason = 'The query has too many parts side by side: give long lists as parameters'
  throw queryParseError(query, reason, 0, query.length)
}

const separators: ReadonlySet<string> = new Set([',', '=>', ':', ';'])

/** How much there is between two brackets. */
class Size {
  length = 0
  #items = 1
  #copies = 0
  #itemLength = 0
  #operators = 1

  add(length: number): void {
    this.length += length
    this.#itemLength += length
  }

  addOperator(): void {
    this.#operators += 1
  }

  endItem(): void {
    this.#copies += this.#operators * this.#itemLength
    this.#items += 1
    this.#itemLength = 0
    this.#operators = 1
  }

  copies(): number {
    return this.#copies + this.#operators * this.#itemLength + this.#items * this.length
  }
}
