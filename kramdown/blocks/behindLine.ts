import {skipBlanks} from '../text/whitespace.ts'

/** Behind the line's end, where only blanks stand before it. */
export function behindLine(text: string, position: number): number {
  const next = skipBlanks(text, position)
  return text.charCodeAt(next) === 10 ? next + 1 : position
}
