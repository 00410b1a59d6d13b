/** A word, a run of figures or one other sign of a text, with its offsets. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  /** In small letters; apostrophes and dashes of all kinds as `'` and `-`. */
  readonly word: string
  readonly start: number
  readonly end: number
}

const letter = /[\p{L}\p{M}]/u
const latin = 0x2_50
/** Asking Unicode's tables for every character takes longer than all else here. */
const isLatinLetter = Uint8Array.from({length: latin}, (_, code) =>
  Number(letter.test(String.fromCharCode(code))),
)

const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < latin) return isLatinLetter[code] === 1
  return code >= 0x3_00 && code !== 0x20_19 && letter.test(text.charAt(at))
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0

const plainSigns: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['`', "'"],
  ['´', "'"],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['‑', '-'],
])

/** Cuts a text into words, figures and other signs; white space stands between them. */
export function cut(text: string): readonly Token[] {
  const tokens: Token[] = []
  const lower = text.toLowerCase()
  const small = lower.length === text.length ? lower : text
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
      continue
    }
    const start = at
    if (isLetterAt(text, at)) {
      while (at < text.length && isLetterAt(text, at)) at += 1
      tokens.push({kind: 'word', word: small.slice(start, at), start, end: at})
    } else if (isFigure(code)) {
      while (at < text.length && isFigure(text.charCodeAt(at))) at += 1
      tokens.push({kind: 'number', word: text.slice(start, at), start, end: at})
    } else {
      at += 1
      const sign = text.charAt(start)
      tokens.push({kind: 'sign', word: plainSigns.get(sign) ?? sign, start, end: at})
    }
  }
  return tokens
}
