import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'
import {remembered} from '../tokens/remembered.ts'
import type {Tokens} from '../tokens/tokens.ts'
import type {DateMention, Mention, TimeMention} from './mentions.ts'
import {readDateAt} from './readDate.ts'
import {readTimeAt} from './readTime.ts'

/**
 * Every date and clock time that a text names, in the words of a lexicon, in its order and without
 * overlap, with offsets into the text. Linear in the length of the text.
 */
export function readMentions(text: string, lexicon: Lexicon = everyLexicon()): readonly Mention[] {
  return /\d/.test(text) ? mentionsIn(lexicon.read(text)) : []
}

const mentionsIn = remembered((read: Tokens): readonly Mention[] => {
  const mentions: Mention[] = []
  let end = 0
  for (const [at, {kind, start}] of read.tokens.entries()) {
    if (kind !== 'number' || start < end) continue
    const date = readDateAt(read, at)
    const mention = date && date.start >= end ? date : readTimeAt(read, at)
    if (!mention || mention.start < end) continue
    mentions.push(mention)
    ;({end} = mention)
  }
  return mentions
})

/** What a text says besides dates and clock times. */
export function withoutMentions(text: string, lexicon: Lexicon): string {
  return readMentions(text, lexicon).reduceRight(
    (rest, {start, end}) => rest.slice(0, start) + rest.slice(end),
    text,
  )
}

/** The clock times of a text, `bare` ones such as "18-20" among them. */
export function readTimes(text: string, lexicon?: Lexicon): readonly TimeMention[] {
  return readMentions(text, lexicon).filter((mention) => mention.kind === 'time')
}

export function readDates(text: string, lexicon?: Lexicon): readonly DateMention[] {
  return readMentions(text, lexicon).filter((mention) => mention.kind === 'date')
}
