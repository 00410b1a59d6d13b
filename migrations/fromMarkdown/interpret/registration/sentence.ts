import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'

const possibleEnd = /[.!?…]+["”')\]]*(?=\s|$)|\n/gu
const lastWord = /(?:^|[\s(.])(\p{L}+)$/u
const longestAbbreviation = 6

/** "kl." and initials end in a full stop that ends no sentence. */
const isAbbreviation = (before: string, lexicon: Lexicon): boolean => {
  const [whole = '', word = ''] = lastWord.exec(before) ?? []
  if (word.length === 1 && (whole.startsWith('.') || /\p{Lu}/u.test(word))) return whole !== word
  return word !== '' && lexicon.read(word).has('abbreviation')
}

const ordinal = /(?:^|\D)\d{1,2}$/
const nextWord = /^\s*(\p{L}+)/u

const behindDay = ['until', 'ontoDay', 'and'] as const

/** "5. maj", "15. Januar", "vom 8. auf den 16.": a day's full stop. */
const isOrdinal = (before: string, behind: string, lexicon: Lexicon): boolean => {
  const word = ordinal.test(before) ? nextWord.exec(behind)?.[1] : undefined
  if (word === undefined) return false
  return (
    lexicon.means(word, 'month') ||
    (/^\p{Ll}/u.test(word) && behindDay.some((concept) => lexicon.means(word, concept)))
  )
}

/** How far behind a full stop the next word is looked for. */
const reach = 24

/** The ranges of a text's sentences, in order; a line break ends one too. */
export function sentencesOf(text: string, lexicon: Lexicon): readonly Range[] {
  const sentences: Range[] = []
  let start = 0
  for (const match of text.matchAll(possibleEnd)) {
    const before = text.slice(Math.max(0, match.index - longestAbbreviation), match.index)
    if (match[0] === '.' && isAbbreviation(before, lexicon)) continue
    const end = match.index + match[0].length
    if (match[0] === '.' && isOrdinal(before, text.slice(end, end + reach), lexicon)) continue
    if (text.slice(start, end).trim() !== '') sentences.push({start, end})
    start = end
  }
  if (text.slice(start).trim() !== '') sentences.push({start, end: text.length})
  return sentences
}

/** The end of a text, from where its last sentence begins. */
export function lastSentence(text: string, lexicon: Lexicon): string {
  const last = sentencesOf(text, lexicon).at(-1)
  return last && !/[.!?…]\s*$/.test(text) ? text.slice(last.start) : ''
}

/** The sentence that a text ends in, and the one in front of it. */
export function lastSentences(text: string, lexicon: Lexicon): string {
  return text.slice(sentencesOf(text, lexicon).at(-2)?.start ?? 0)
}

/** The sentence that a text ends in, and the question in front of it. */
export function withQuestion(text: string, lexicon: Lexicon): string {
  const last = sentencesOf(text, lexicon).slice(-2)
  const [first] = last
  const asksFirst = first !== undefined && /\?\s*$/u.test(text.slice(first.start, first.end))
  return asksFirst ? text.slice(first.start) : lastSentence(text, lexicon)
}

/** The sentence that a text begins with. */
export function firstSentence(text: string, lexicon: Lexicon): string {
  return text.slice(0, sentencesOf(text, lexicon)[0]?.end ?? 0)
}
