import type {Json} from './json.ts'

/** Levels of a value: far more than any document needs, far less than would exhaust the stack. */
export const deepest = 200

export function isDeeperThan(value: Json, most: number): boolean {
  let level: Json[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    )
  }
  return false
}

const [quote, opening, closing, openingBrace, closingBrace] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Whether a text of JSON has more than `most` arrays and objects in one another, told before any of
 * it is read, from as much of the text as it takes. A text that is no JSON has some depth too.
 */
export function isTextDeeperThan(text: string, most: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === quote) at = endOfString(text, at)
    else if (sign === closing || sign === closingBrace) depth -= 1
    else if (sign === opening || sign === openingBrace) {
      depth += 1
      if (depth > most) return true
    }
  }
  return false
}

/** The place of the quote that ends the string which begins at `start`; the end of the text if none does. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return end
  }
  return text.length
}
