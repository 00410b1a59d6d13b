import type {Range} from '../../parse/range.ts'

const possibleEnd = /[.!?…]+["”')\]]*(?=\s|$)|\n/gu
/** "kl." and initials end in a full stop that ends no sentence. */
const abbreviation =
  /(?:(?:^|[\s(.])(?:kl|nr|ca|t|o|s|a|dr|st|bl|dvs|etc|e\.g|i\.e|osv|tel|max|min|jan|feb|aug|sept?|okt|oct|nov|dec)|[\s(]\p{Lu})$/iu
const longestAbbreviation = 6

/** The ranges of a text's sentences, in order; a line break ends one too. */
export function sentencesOf(text: string): readonly Range[] {
  const sentences: Range[] = []
  let start = 0
  for (const match of text.matchAll(possibleEnd)) {
    const before = text.slice(Math.max(0, match.index - longestAbbreviation), match.index)
    if (match[0] === '.' && abbreviation.test(before)) continue
    const end = match.index + match[0].length
    if (text.slice(start, end).trim() !== '') sentences.push({start, end})
    start = end
  }
  if (text.slice(start).trim() !== '') sentences.push({start, end: text.length})
  return sentences
}

/** The end of a text, from where its last sentence begins. */
export function lastSentence(text: string): string {
  const last = sentencesOf(text).at(-1)
  return last && !/[.!?…]\s*$/.test(text) ? text.slice(last.start) : ''
}

/** The sentence that a text ends in, and the one in front of it. */
export function lastSentences(text: string): string {
  return text.slice(sentencesOf(text).at(-2)?.start ?? 0)
}

/** The sentence that a text ends in, and the question in front of it. */
export function withQuestion(text: string): string {
  const last = sentencesOf(text).slice(-2)
  const [first] = last
  const asksFirst = first !== undefined && /\?\s*$/u.test(text.slice(first.start, first.end))
  return asksFirst ? text.slice(first.start) : lastSentence(text)
}

/** The sentence that a text begins with. */
export function firstSentence(text: string): string {
  return text.slice(0, sentencesOf(text)[0]?.end ?? 0)
}
