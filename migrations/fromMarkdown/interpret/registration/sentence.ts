import type {Range} from '../../range.ts'

const possibleEnd = /[.!?…]+["”')\]]*(?=\s|$)|\n/gu
/** "kl." and initials end in a full stop that ends no sentence. */
const abbreviation =
  /(?:(?:^|[\s(.])(?:kl|nr|ca|t|o|s|a|dr|st|bl|dvs|etc|e\.g|i\.e|osv|tel|max|min|jan|feb|aug|sept?|okt|oct|nov|dec)|[\s(]\p{Lu})$/iu
const longestAbbreviation = 6

/** The ranges of a text's sentences, in order; a line break ends one too. */
export const sentencesOf = (text: string): readonly Range[] => {
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
