import type {DateMention, Mention, TimeMention} from './mentions.ts'
import {readDateAt} from './readDate.ts'
import {readTimeAt} from './readTime.ts'

const figures = /\d+/g

/**
 * Every date and clock time that a text names, Swedish or English, in its order and without
 * overlap, with offsets into the text. Linear in the length of the text.
 */
export function readMentions(text: string): readonly Mention[] {
  const mentions: Mention[] = []
  let end = 0
  for (const {0: run, index} of text.matchAll(figures)) {
    if (index < end) continue
    const date = readDateAt(text, index, run.length)
    const mention = date && date.start >= end ? date : readTimeAt(text, index, run.length)
    if (!mention || mention.start < end) continue
    mentions.push(mention)
    end = mention.end
  }
  return mentions
}

/** The clock times of a text, `bare` ones such as "18-20" among them. */
export function readTimes(text: string): readonly TimeMention[] {
  return readMentions(text).filter((mention) => mention.kind === 'time')
}

export function readDates(text: string): readonly DateMention[] {
  return readMentions(text).filter((mention) => mention.kind === 'date')
}
