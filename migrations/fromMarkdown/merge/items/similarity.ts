import {isList, isObject, type Json} from '../../dataset/json.ts'

const ofNoWords = new Set(['_key', '_type', '_ref', 'marks', 'style', 'listItem'])

const textsIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (isList(value)) return value.flatMap(textsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => (ofNoWords.has(key) ? [] : textsIn(inner)))
}

const isAddress = (text: string): boolean => /^[a-z][a-z\d+.-]*:\S+$/iu.test(text)

const wordsIn = (text: string): readonly string[] =>
  isAddress(text) ? [text] : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** How often each word stands in a value. An address is one word: its parts are much alike in all of them. */
export function wordsOf(value: Json | undefined): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const word of textsIn(value).flatMap(wordsIn)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

const sizeOf = (words: ReadonlyMap<string, number>): number =>
  [...words.values()].reduce((sum, times) => sum + times, 0)

/** How much two texts have in common: from 0 to 1, words that both have over all words (Dice). */
export function similarity(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  const all = sizeOf(one) + sizeOf(other)
  if (all === 0) return 0
  let common = 0
  for (const [word, times] of one) common += Math.min(times, other.get(word) ?? 0)
  return (2 * common) / all
}
