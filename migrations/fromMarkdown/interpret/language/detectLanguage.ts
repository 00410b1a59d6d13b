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

const letter = /\p{L}/u
const latin = 0x250
/** Asking Unicode's tables for every character takes longer than all else here. */
const isLatinLetter = Uint8Array.from({length: latin}, (_, code) =>
  Number(letter.test(String.fromCharCode(code))),
)

const isLetter = (code: number): boolean =>
  code < latin ? isLatinLetter[code] === 1 : letter.test(String.fromCharCode(code))

interface SmallWord {
  readonly word: string
  /** Indices of `languages`. */
  readonly own: readonly number[]
}

const noHash = 7
const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

/** By a hash that is made letter by letter: most words of a text are none, and need not be cut out. */
const smallWords: ReadonlyMap<number, readonly SmallWord[]> = Map.groupBy(
  Array.from(languagesOfWord, ([word, own]) => ({word, own})),
  ({word}) => Array.from(word, (each) => each.charCodeAt(0)).reduce(hashed, noHash),
)

/** Counts the small words of a text in small letters, for each of `languages`. */
const countIn = (text: string): readonly number[] => {
  const found = languages.map(() => 0)
  let start = 0
  let hash = noHash
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    if (isLetter(code)) {
      hash = hashed(hash, code)
      continue
    }
    if (at > start) {
      for (const {word, own} of smallWords.get(hash) ?? none) {
        if (word.length !== at - start || !text.startsWith(word, start)) continue
        for (const index of own) found[index] = (found[index] ?? 0) + 1
      }
    }
    start = at + 1
    hash = noHash
  }
  return found
}

const none: readonly SmallWord[] = []

/** Longer texts tell nothing that their beginning does not. */
const longest = 4000

/** Counts the small words of a text. `undefined` where it has none. */
export function detectLanguage(text: string): LanguageReading | undefined {
  const found = countIn(text.slice(0, longest).toLowerCase())
  const counts = new Map(languages.map((language, index) => [language, found[index] ?? 0]))
  const count = Math.max(...found)
  const language = languages[found.indexOf(count)]
  return language === undefined || count === 0 ? undefined : {language, count, counts}
}
