import {stopWords} from './stopWords.ts'

/** How many small words of each language a text has, the most frequent language first. */
export interface LanguageReading {
  readonly language: string
  readonly count: number
  readonly counts: ReadonlyMap<string, number>
}

const languages = Object.keys(stopWords)

/** Indices of `languages`, by word. */
const languagesOfWord: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>()
  for (const [index, language] of languages.entries()) {
    for (const word of new Set(stopWords[language]?.split(' '))) {
      const known = found.get(word)
      if (known) known.push(index)
      else found.set(word, [index])
    }
  }
  return found
})()

/** Whether a word, in small letters, is one that makes up a good part of any text in some language. */
export function isSmallWord(word: string): boolean {
  return languagesOfWord.has(word)
}

const longestWord = Math.max(...[...languagesOfWord.keys()].map((word) => word.length))

const letter = /\p{L}/u
const latin = 0x250
/** Asking Unicode's tables for every character takes longer than all else here. */
const isLatinLetter = Uint8Array.from({length: latin}, (_, code) =>
  Number(letter.test(String.fromCharCode(code))),
)

const isLetter = (code: number, character: string): boolean =>
  code < latin ? isLatinLetter[code] === 1 : letter.test(character)

/** Those that are short enough to be one of the small words. */
const wordsIn = (text: string): readonly string[] => {
  const words: string[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLetter(text.charCodeAt(at), text.charAt(at))) continue
    if (at > start && at - start <= longestWord) words.push(text.slice(start, at))
    start = at + 1
  }
  return words
}

/** Longer texts tell nothing that their beginning does not. */
const longest = 4000

/** Counts the small words of a text. `undefined` where it has none. */
export function detectLanguage(text: string): LanguageReading | undefined {
  const found = languages.map(() => 0)
  for (const word of wordsIn(text.slice(0, longest).toLowerCase())) {
    for (const index of languagesOfWord.get(word) ?? []) found[index] = (found[index] ?? 0) + 1
  }
  const counts = new Map(languages.map((language, index) => [language, found[index] ?? 0]))
  const count = Math.max(...found)
  const language = languages[found.indexOf(count)]
  return language === undefined || count === 0 ? undefined : {language, count, counts}
}
