import {char, isBlank, isBreak} from './characters.ts'
import type {Cursor} from './cursor.ts'
import {YamlError} from './yamlError.ts'

export interface Blanks {
  /** What stands before the first line break. */
  readonly spaces: string
  readonly breaks: string
}

/**
 * Takes spaces, tabs and line breaks.
 * @param indent in a plain scalar, the column before which a line may not begin with a tab
 */
export function takeBlanks(cursor: Cursor, indent = 0): Blanks {
  const start = cursor.at
  let spaces = ''
  let breaks = ''
  for (let code = cursor.code(); isBlank(code) || isBreak(code); code = cursor.code()) {
    if (isBreak(code)) {
      if (breaks === '') spaces = cursor.text.slice(start, cursor.at)
      breaks += cursor.takeBreak()
      continue
    }
    if (breaks !== '' && code === char.tab && cursor.column < indent) {
      throw new YamlError('found a tab character that violates indentation', cursor.at)
    }
    cursor.skip()
  }
  return breaks === '' ? {spaces: cursor.text.slice(start, cursor.at), breaks} : {spaces, breaks}
}

/** One line break becomes a space, each further one stays. */
export function foldedBreaks(breaks: string): string {
  if (!breaks.startsWith('\n')) return breaks
  return breaks.length === 1 ? ' ' : breaks.slice(1)
}
