import {MistakeInPath} from './mistake.ts'

export type Token =
  | {readonly kind: 'sign'; readonly text: string; readonly at: number}
  | {readonly kind: 'name'; readonly text: string; readonly at: number}
  | {readonly kind: 'number'; readonly text: string; readonly at: number}
  | {readonly kind: 'quoted'; readonly text: string; readonly quote: string; readonly at: number}
  | {readonly kind: 'end'; readonly text: ''; readonly at: number}

const blank = /[ \t\r\n]*/y
const sign = /\.\.|[=!<>]=|[.,:?*@<>[\]]|\$(?![\w$])/y
const name = /[a-zA-Z_$][\w$]*/y
const number = /-?\d+(?:\.\d+)?/y
const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
}

/** The parts of a path; the last one is its end. Throws a `MistakeInPath`. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(source)?.[0]
    at += found?.length ?? 0
    return found
  }
  for (;;) {
    take(blank)
    const start = at
    const quote = source[at]
    if (quote === undefined) return [...tokens, {kind: 'end', text: '', at}]
    if (quote === '"' || quote === "'") {
      const {text, end} = quoted(source, at, quote)
      tokens.push({kind: 'quoted', text, quote, at: start})
      at = end
      continue
    }
    const kinds = {sign, name, number} as const
    const before = tokens.length
    for (const kind of ['sign', 'name', 'number'] as const) {
      const text = take(kinds[kind])
      if (text === undefined) continue
      tokens.push({kind, text, at: start})
      break
    }
    if (tokens.length === before) {
      throw new MistakeInPath(start, `names with other signs are quoted, as in ['a-b']`)
    }
  }
}

const quoted = (source: string, start: number, quote: string): {text: string; end: number} => {
  let text = ''
  let at = start + 1
  for (;;) {
    const letter = source[at]
    if (letter === undefined) throw new MistakeInPath(at, `the quotation has no end (${quote})`)
    if (letter === quote) return {text, end: at + 1}
    if (letter !== '\\') {
      text += letter
      at += 1
      continue
    }
    const escaped = source[at + 1] ?? ''
    const hexadecimal = /^[0-9a-fA-F]{4}$/.test(source.slice(at + 2, at + 6))
    if (escaped === 'u' && hexadecimal) {
      text += String.fromCharCode(Number.parseInt(source.slice(at + 2, at + 6), 16))
      at += 6
      continue
    }
    const meant = Object.hasOwn(escapes, escaped) ? escapes[escaped] : undefined
    if (meant === undefined) throw new MistakeInPath(at, 'escapes are those of JSON')
    text += meant
    at += 2
  }
}
