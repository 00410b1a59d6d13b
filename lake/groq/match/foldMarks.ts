/** Letters that are no letter with a mark, and how people write them who have no key for them. */
const written: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ß: 'ss',
  ẞ: 'SS',
  ı: 'i',
}

const isPlain = /^[\0-\u007F]*$/
const notPlain = /[^\0-\u007F]/gu
/** What has been read of letters; texts use few of them, again and again. */
const known = new Map<string, string>()
/** No text makes this grow without end. */
const mostKnown = 10_000

const foldLetter = (letter: string): string => {
  const before = known.get(letter)
  if (before !== undefined) return before
  const bare = letter.normalize('NFD').replaceAll(/\p{M}+/gu, '')
  const folded = Array.from(bare, (part) => written[part] ?? part).join('')
  if (known.size < mostKnown) known.set(letter, folded)
  return folded
}

/** A text as people type it who search: without accents, rings and dots, `Åsa Ögren` as `Asa Ogren`. */
export function foldMarks(text: string): string {
  return isPlain.test(text) ? text : text.replaceAll(notPlain, foldLetter)
}
