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

const betweenWords = /[^\p{L}]+/u

/** Longer texts tell nothing that their beginning does not. */
const longest = 4000

/** Counts the small words of a text. `undefined` where it has none. */
export const detectLanguage = (text: string): LanguageReading | undefined => {
  const found = languages.map(() => 0)
  for (const word of text.slice(0, longest).toLowerCase().split(betweenWords)) {
    for (const index of languagesOfWord.get(word) ?? []) found[index] = (found[index] ?? 0) + 1
  }
  const counts = new Map(languages.map((language, index) => [language, found[index] ?? 0]))
  const count = Math.max(...found)
  const language = languages[found.indexOf(count)]
  return language === undefined || count === 0 ? undefined : {language, count, counts}
}
