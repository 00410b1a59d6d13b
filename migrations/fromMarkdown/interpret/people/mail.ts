import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'

/** A mail address in a text, and what it says once the words for `@` and `.` are signs again. */
export interface MailReading {
  readonly address: string
  /** Whether it was written with words in place of signs. */
  readonly restored: boolean
}

const valid = /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u

/** A sign, or a word for it in brackets or between spaces. */
const spelt = /\s*[([{<]\s*([@.]|[\p{L}-]+)\s*[)\]}>]\s*|\s([\p{L}-]+)(?=\s)|\s*(＠)\s*/giu

const signOf = (word: string, lexicon: Lexicon): string | undefined => {
  if (word === '@' || word === '＠' || word === 'æt') return '@'
  if (word === '.') return word
  const read = lexicon.read(word)
  if (read.at('atSign', 0)?.end === word.length) return '@'
  return read.at('dotSign', 0)?.end === word.length ? '.' : undefined
}

const withSigns = (text: string, lexicon: Lexicon): string =>
  text
    .replaceAll(
      spelt,
      (whole, inBrackets?: string, apart?: string, wide?: string) =>
        signOf(inBrackets ?? apart ?? wide ?? '', lexicon) ?? whole,
    )
    .replaceAll(/(?<=[@.])\s+/g, '')

/**
 * Reads one mail address: "namn@x.se", "mailto:namn@x.se", "namn (at) x (dot) se".
 * @returns `undefined` where the text is no address, also when restored
 */
export function readMail(
  written: string,
  lexicon: Lexicon = everyLexicon(),
): MailReading | undefined {
  const text = bare(written)
  if (valid.test(text)) return {address: text, restored: false}
  const restored = withSigns(text, lexicon)
  return valid.test(restored) ? {address: restored, restored: true} : undefined
}

const bare = (written: string): string =>
  written
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')

/** Whether a text is a mail address as it is, and so no name. */
export function isMail(text: string): boolean {
  return valid.test(bare(text))
}

/** Whether an address is one person's, not a shared one such as `info@`. */
export function isOwnMail(address: string, lexicon: Lexicon = everyLexicon()): boolean {
  const [name = ''] = address.split('@', 1)
  const read = lexicon.read(name)
  return read.at('sharedMail', 0)?.end !== name.length
}
