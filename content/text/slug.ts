/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** What is one already, as names of files are. */
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const ascii = /^[\0-\x7f]*$/
const asciiApostrophes = /['`]/g
const betweenAsciiWords = /[^a-z0-9]+/g
const hyphensAtEnds = /^-|-$/g

const apostrophes = /['’ʼ`´]/gu
const marks = /\p{M}+/gu
const betweenWords = /[^\p{L}\p{N}]+/gu
const notAscii = /[^a-z0-9-]/gu

const inAscii = (letter: string): string =>
  spelledOut[letter] ?? `u${letter.codePointAt(0)?.toString(16) ?? ''}`

/**
 * The part of a URL or of an `_id` that a title, a name or a path becomes: `a-z`, `0-9` and single
 * hyphens between words. Letters lose their marks (å, ä → a; ö → o; é → e). Letters without a Latin
 * form become their code point, so that two names in another script do not share an id. Empty if
 * the text has neither letter nor digit.
 */
export function slugify(text: string): string {
  if (slug.test(text)) return text
  const lower = text.toLowerCase()
  // Most names are ASCII, and Unicode's tables are slow to ask.
  if (ascii.test(lower)) {
    return lower
      .replace(asciiApostrophes, '')
      .replace(betweenAsciiWords, '-')
      .replace(hyphensAtEnds, '')
  }
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(apostrophes, '')
    .replace(betweenWords, '-')
    .replace(notAscii, inAscii)
    .replace(/^-+|-+$/gu, '')
}
