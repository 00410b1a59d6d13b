import type {SourceText} from '../text/sourceText.ts'
import {isSpace} from '../text/whitespace.ts'

export interface CodeSpan {
  readonly start: number
  readonly end: number
}

/** Behind the run of backticks at `position`. */
export function backticksEnd(text: string, position: number): number {
  let end = position
  while (text.charCodeAt(end) === 96) end++
  return end
}

/**
 * Where the content of the code span stands that starts at `position`; `undefined` if it is none:
 * no equal run follows before `limit`, or a lone backtick stands between white space.
 */
export function codeSpanAt(
  source: SourceText,
  position: number,
  limit: number = source.text.length,
  textStart = 0,
): CodeSpan | undefined {
  const {text} = source
  const start = backticksEnd(text, position)
  const length = start - position
  const standsAlone =
    (position === textStart || isSpace(text.charCodeAt(position - 1))) &&
    isSpace(text.charCodeAt(start))
  if (start >= limit || (length === 1 && standsAlone)) return undefined
  const end = source.backticks.find(start, length)?.start
  return end === undefined || end + length > limit ? undefined : {start, end}
}

/** Behind the code span at `position`, or behind its backticks if it is none. */
export function codeSpanEnd(
  source: SourceText,
  position: number,
  limit: number,
  textStart: number,
): number {
  const start = backticksEnd(source.text, position)
  const span = codeSpanAt(source, position, limit, textStart)
  return span ? span.end + start - position : Math.min(start, limit)
}
