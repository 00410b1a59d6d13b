import {isSpace} from '../text/whitespace.ts'

/** Where an address in parentheses ends: at its `)`, or at the white space before a quote. */
export interface ParenthesisEnd {
  readonly end: number
  readonly closed: boolean
}

const mark = /[()]|[ \t\n\v\f\r](?=['"])/g

/**
 * Finds the end for the parenthesis at `open`, and notes in `known` the ends of all that it passes
 * on the way.
 */
export function parenthesisEnd(
  text: string,
  open: number,
  known: Map<number, ParenthesisEnd | undefined>,
): ParenthesisEnd | undefined {
  if (known.has(open)) return known.get(open)
  const pending: number[] = []
  mark.lastIndex = open
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const char = match[0]
    if (char === '(') pending.push(match.index)
    else if (char === ')') {
      const opened = pending.pop()
      if (opened !== undefined) known.set(opened, {end: match.index, closed: true})
      if (pending.length === 0) return known.get(open)
    } else if (isSpace(char.charCodeAt(0))) {
      for (const opened of pending) known.set(opened, {end: match.index, closed: false})
      return known.get(open)
    }
  }
  for (const opened of pending) known.set(opened, undefined)
  return undefined
}
