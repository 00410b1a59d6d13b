import {codeAndElements} from '../spans/codeAndElements.ts'
import type {SourceText} from '../text/sourceText.ts'

const pipe = /^(?:\||[^\n]*?[^\\\n]\|)/

/**
 * Whether the lines `[start, end)` have their pipes outside code and elements, so that they are a
 * table. As kramdown does, it looks at the first and last line of each stretch of text only, and no
 * further than to code of more than two lines.
 */
export function hasPipesOutsideSpans(source: SourceText, start: number, end: number): boolean {
  const text = source.text.slice(start, end)
  if (!text.includes('`') && !text.includes('<')) return true
  let pipeOnLine = false
  for (const part of codeAndElements(source.slice(start, end))) {
    const lines = linesOf(part.value)
    if (part.type === 'code') {
      if (lines.length > 2 || (lines.length === 2 && !pipeOnLine)) return pipeOnLine
      if (lines.length === 2) pipeOnLine = false
    } else {
      if (lines.length > 1 && !pipeOnLine && !pipe.test(lines[0] ?? '')) return false
      pipeOnLine = (lines.length > 1 ? false : pipeOnLine) || pipe.test(lines.at(-1) ?? '')
    }
  }
  return pipeOnLine
}

/** As Ruby splits: without the empty lines at the end. */
const linesOf = (text: string): readonly string[] => {
  const lines = text.split('\n')
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  return lines
}
