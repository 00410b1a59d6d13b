import {queryParseError} from '../../errors.ts'
import type {Edit} from './edits.ts'
import type {Token} from './tokens.ts'

const escape = /\\(?:u\{([^}]*)\}?|u(.{0,4})|([^]))/g

/**
 * The edits that make the strings of a query safe for groq-js, which does not end on some escapes
 * and reads others as something else: those of code points above U+FFFF become two. Throws a
 * `queryParseError` at an escape that GROQ does not have.
 */
export function stringEdits(query: string, tokens: readonly Token[]): readonly Edit[] {
  return tokens.flatMap(({text, start}) => {
    if (!/^["']/.test(text)) return []
    if (text.length === 1) {
      throw queryParseError(query, 'A string has no end', start, query.length)
    }
    return [...text.matchAll(escape)].flatMap((match) => {
      const at = start + match.index
      const written = match[0]
      const [, codePoint, codeUnit, character] = match
      if (character !== undefined && /["'\\/bfnrt]/.test(character)) return []
      if (codeUnit !== undefined && /^[\da-f]{4}$/i.test(codeUnit)) return []
      const code = readCodePoint(codePoint)
      if (code === undefined || !written.endsWith('}')) {
        throw queryParseError(query, `"${written}" is no escape`, at, at + written.length)
      }
      return [{at, removed: written.length, text: [...units(code)].join('')}]
    })
  })
}

const readCodePoint = (digits: string | undefined): number | undefined => {
  if (digits === undefined || !/^[\da-f]+$/i.test(digits)) return undefined
  const code = Number.parseInt(digits, 16)
  return code <= 0x10_ff_ff ? code : undefined
}

const units = function* (code: number): Generator<string> {
  const text = String.fromCodePoint(code)
  for (let n = 0; n < text.length; n += 1) {
    yield `\\u${text.charCodeAt(n).toString(16).padStart(4, '0')}`
  }
}
