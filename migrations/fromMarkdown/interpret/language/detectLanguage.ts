import {stopWords} from './stopWords.ts'

/** How many small words of each language a text has, the most frequent language first. */
export interface LanguageReading {
  readonly language: string
  readonly count: number
  readonly counts: ReadonlyMap<string, number>
}

const languagesOfWord: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const [language, words] of Object.entries(stopWords)) {
    for (const word of new Set(words.split(' '))) {
      const known = found.get(word)
      if (known) known.push(language)
      else found.set(word, [language])
    }
  }
  return found
})()

const word = /\p{L}+/gu

/** Longer texts tell nothing that their beginning does not. */
const longest = 20_000

/** Counts the small words of a text. `undefined` where it has none. */
export const detectLanguage = (text: string): LanguageReading | undefined => {
  const counts = new Map<string, number>()
  for (const [found] of text.slice(0, longest).toLowerCase().matchAll(word)) {
    for (const language of languagesOfWord.get(found) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  return best && {language: best[0], count: best[1], counts}
}
