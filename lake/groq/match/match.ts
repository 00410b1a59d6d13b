import {isString} from '../../json.ts'
import type {Glob} from './glob.ts'
import type {Pattern} from './pattern.ts'
import {wordsOf} from './words.ts'

/** `text match pattern`, of a string or an array in which only the strings count. */
export function isMatch(text: unknown, pattern: Pattern | undefined): boolean {
  if (pattern === undefined) return false
  const texts = foldedTexts(text, pattern)
  if (!haveLetters(texts, pattern)) return false
  const words = texts.flatMap(wordsOf)
  return (
    (pattern.isAnything || haveAll(words, pattern.wanted)) &&
    !pattern.unwanted.some((globs) => haveAll(words, globs))
  )
}

/** How saturated the score of a word gets by being repeated (BM25). */
const saturation = 1.2

/** What a match adds to the score of a document: more for words that occur more often. */
export function matchScore(text: unknown, pattern: Pattern | undefined): number {
  if (pattern === undefined) return 0
  const least = pattern.needsAll ? pattern : {...pattern, wanted: [], isAnything: true}
  if (!isMatch(text, least)) return 0
  if (pattern.isAnything) return 1
  const words = wordsOfAll(text, pattern)
  return pattern.wanted.reduce((score, glob) => {
    const frequency = words.filter(glob).length
    return score + (frequency * (saturation + 1)) / (frequency + saturation)
  }, 0)
}

const foldedTexts = (text: unknown, {fold}: Pattern): readonly string[] => {
  const texts: readonly unknown[] = Array.isArray(text) ? text : [text]
  return texts.filter(isString).map(fold)
}

/** Most texts of a dataset have not even the letters: looking for these costs less than for words. */
const haveLetters = (texts: readonly string[], {pieces}: Pattern): boolean =>
  pieces.every((piece) => texts.some((each) => each.includes(piece)))

const wordsOfAll = (text: unknown, pattern: Pattern): readonly string[] =>
  foldedTexts(text, pattern).flatMap(wordsOf)

const haveAll = (words: readonly string[], globs: readonly Glob[]): boolean =>
  words.length > 0 && globs.length > 0 && globs.every((glob) => words.some(glob))
