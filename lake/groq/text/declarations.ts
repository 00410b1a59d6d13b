import {queryParseError} from '../../errors.ts'
import type {Token} from './tokens.ts'

/** Calls of functions of the query's own that it may come to when each stands for its body. */
const mostCalls = 1000

/**
 * Refuses functions of the query's own (`fn a::b($x) = …;`) that call each other so often that the
 * query would grow without bounds: groq-js puts their bodies in place of the calls.
 */
export function requireFewCalls(query: string, tokens: readonly Token[]): void {
  if (tokens[0]?.text !== 'fn') return
  const called = new Map<string, string[]>()
  let calls: string[] = []
  for (const [n, {text}] of tokens.entries()) {
    if (text !== '::') continue
    const name = `${tokens[n - 1]?.text}::${tokens[n + 1]?.text}`
    const before = tokens[n - 2]?.text
    if (before === 'fn' && (n === 2 || tokens[n - 3]?.text === ';')) {
      calls = []
      called.set(name, calls)
    } else calls.push(name)
  }
  const counts = new Map<string, number>()
  const count = (name: string): number => {
    const known = counts.get(name)
    if (known !== undefined) return known
    // A function that calls itself is refused by groq-js.
    counts.set(name, 0)
    const total = (called.get(name) ?? []).reduce((sum, inner) => sum + count(inner), 1)
    counts.set(name, total)
    return total
  }
  const total = [...called.keys()].reduce((sum, name) => sum + count(name), 0)
  if (total <= mostCalls) return
  const reason = `The functions of the query call each other more than ${mostCalls} times`
  throw queryParseError(query, reason, 0, query.length)
}
