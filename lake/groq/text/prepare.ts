import {requireFewCalls} from './declarations.ts'
import {edited} from './edits.ts'
import type {Edited} from './edits.ts'
import {groupingEdits} from './grouping.ts'
import {requireFewParts, requireLength, requireNesting} from './limits.ts'
import {stringEdits} from './strings.ts'
import {tokensOf} from './tokens.ts'

/**
 * A query as groq-js reads it in a time that grows with its length, and rightly. Throws a
 * `queryParseError` that says which limit a query passes.
 */
export function prepare(query: string): Edited {
  requireLength(query)
  const tokens = tokensOf(query)
  requireNesting(query, tokens)
  requireFewCalls(query, tokens)
  // groq-js wants a line to follow each comment.
  const end = {at: query.length, removed: 0, text: '\n'}
  const edits = [...stringEdits(query, tokens), ...groupingEdits(tokens, query.length), end]
  const prepared = edited(query, edits)
  requireFewParts(query, tokensOf(prepared.text))
  return prepared
}
