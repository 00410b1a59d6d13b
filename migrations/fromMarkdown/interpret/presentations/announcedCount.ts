import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'

const counted = pattern('(count | #) _{0,2} (projects | teams | presentations)')

/** "Four teams have worked. Now they show what they made." */
const refersBack = pattern('^ now _{0,2} they')

const sentenceEnd = /(?<=[.!?])\s+/u

const countOf = (text: Tokens, at: number): number => {
  const token = text.tokens[at]
  return token?.kind === 'number'
    ? Number(token.word.length <= 2 ? token.word : 0)
    : Number(text.at('count', at)?.value ?? 0)
}

/**
 * How many projects, or teams, a sentence says are shown: "Three teams show what they made". As
 * many titles or list items behind it are those.
 */
export function announcedCount(text: Tokens): number | undefined {
  if (!text.has('projects', 'teams', 'presentations')) return undefined
  const sentences = text.text.trim().split(sentenceEnd)
  const last = text.lexicon.read(sentences.at(-1) ?? '')
  const sentence = refersBack.fits(last) ? text.lexicon.read(sentences.slice(-2).join(' ')) : last
  const fit = counted.in(sentence)
  if (fit === undefined || !sentence.has('shownInCount', 'presentations')) return undefined
  if (sentence.has('notShownCount')) return undefined
  const count = countOf(sentence, fit.first)
  return count >= 2 ? count : undefined
}
