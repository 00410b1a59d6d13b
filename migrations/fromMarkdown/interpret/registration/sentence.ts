import type {Range} from '../../range.ts'

/** A full stop ends a sentence before white space, but not behind "kl.", "nr." and figures' dots. */
const sentenceEnd =
  /(?:(?<!(?:^|[\s(])(?:kl|nr|ca|t|o|s|a|dr|st|bl|dvs|etc|e\.g|i\.e|osv|tel|max|min|jan|feb|aug|sept?|okt|oct|nov|dec)|[\s(]\p{Lu})[.!?…]+["”')\]]*(?=\s|$))|\n/giu

/** The ranges of a text's sentences, in order; a line break ends one too. */
export const sentencesOf = (text: string): readonly Range[] => {
  const sentences: Range[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    if (text.slice(start, end).trim() !== '') sentences.push({start, end})
    start = end
  }
  if (text.slice(start).trim() !== '') sentences.push({start, end: text.length})
  return sentences
}
