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

const withoutKey = new RegExp(`[${Object.keys(written).join('')}]`, 'gu')
const isPlain = /^[\0-\u007F]*$/

/** A text as people type it who search: without accents, rings and dots, `Åsa Ögren` as `Asa Ogren`. */
export function foldMarks(text: string): string {
  return isPlain.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(withoutKey, (letter) => written[letter] ?? letter)
}
