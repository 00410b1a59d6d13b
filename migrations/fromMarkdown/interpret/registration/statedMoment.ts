import {defined} from '../../../../content/objects/defined.ts'
import type {Concept} from '../lexicon/concepts.ts'
import {leads} from '../period/beside.ts'
import type {DateMention, Mention} from '../period/mentions.ts'
import {readMentions} from '../period/readMentions.ts'
import type {WallTime} from '../period/zonedTime.ts'
import type {Tokens} from '../tokens/tokens.ts'

/** A day, with a time if one is stated. */
export interface StatedMoment {
  readonly date: DateMention
  readonly time?: WallTime
  /** "before 5 May": the day is not in it. */
  readonly isBefore?: true
}

/** How far behind a day its time may stand. */
const nearTime = 6
const noon: WallTime = {hour: 12, minute: 0}

const isOne = (time: Mention | undefined): boolean => time?.kind === 'time' && !time.to

/** The time that stands beside a day: "10 May at 12", "5 pm on 10 May", "by noon on 10 May". */
const timeBeside = (
  sentence: Tokens,
  mentions: readonly Mention[],
  date: DateMention,
): WallTime | undefined => {
  const at = mentions.indexOf(date)
  const [before, next] = [mentions[at - 1], mentions[at + 1]]
  if (next?.kind === 'time' && isOne(next) && next.start - date.end <= nearTime) return next.from
  if (before?.kind === 'time' && isOne(before) && leads(sentence, before, date)) return before.from
  const isNoon = [...sentence.all('noon'), ...sentence.all('midday')].some((mark) =>
    mark.start < date.start
      ? leads(sentence, mark, date)
      : next === undefined || mark.start < next.start,
  )
  return isNoon ? noon : undefined
}

const momentAt = (
  sentence: Tokens,
  mentions: readonly Mention[],
  date: DateMention,
): StatedMoment => ({
  date,
  ...defined({
    time: timeBeside(sentence, mentions, date),
    isBefore: sentence.before('beforeDay', sentence.tokenAt(date.start)) && (true as const),
  }),
})

const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date'

/** The first day behind words, else the last in front of them. */
export function momentOf(sentence: Tokens, concept: Concept): StatedMoment | undefined {
  const mark = sentence.first(concept)
  if (!mark) return undefined
  const mentions = readMentions(sentence.text, sentence.lexicon)
  const dates = mentions.filter(isDate)
  const behind = dates.find(({start}) => start >= mark.start)
  const date = behind ?? dates.findLast(({end}) => end <= mark.start)
  return date && momentAt(sentence, mentions, date)
}

/** The first day that a text names. */
export function firstMoment(text: Tokens): StatedMoment | undefined {
  const mentions = readMentions(text.text, text.lexicon)
  const date = mentions.find(isDate)
  return date && momentAt(text, mentions, date)
}

/** From when and until when one can register. */
export interface Opening {
  readonly opens?: StatedMoment
  readonly closes?: StatedMoment
}

/** Words between registering and that it is open, besides days and times. */
const mostBetween = 3

/** "Registration is open", "Die Anmeldung ist vom … bis … geöffnet" */
const saysOpen = (sentence: Tokens, mentions: readonly Mention[]): boolean =>
  sentence.all('openWord').some((open) =>
    sentence.all('register').some(({end}) => {
      const between = sentence
        .outside(mentions)
        .filter((token) => token.start >= end && token.end <= open.start)
      return (
        end <= open.start &&
        between.length <= mostBetween &&
        between.every(({kind}) => kind === 'word')
      )
    }),
  )

const isUntil = (sentence: Tokens, {start}: DateMention): boolean =>
  sentence.before('until', sentence.tokenAt(start)) !== undefined ||
  sentence.before('deadline', sentence.tokenAt(start)) !== undefined

/** One mention of two days: the time behind it is that of the last. */
const ofRange = (sentence: Tokens, mentions: readonly Mention[], date: DateMention): Opening => {
  const {first, last = first, kind, start, end} = date
  return {
    opens: {date: {kind, first, start, end}},
    closes: {...momentAt(sentence, mentions, date), date: {kind, first: last, start, end}},
  }
}

/**
 * Reads from a sentence on registering both days that it names: "opens 1 February and closes 7
 * March", "is open from 1 February to 7 March", "opens 1 February"; none where it only closes.
 */
export function readOpening(sentence: Tokens): Opening {
  const mark = sentence.first('opening')
  if (mark === undefined && !sentence.has('openWord')) return {}
  const mentions = readMentions(sentence.text, sentence.lexicon)
  const dates = mentions.filter(isDate)
  if (mark === undefined) {
    const [first, next, more] = dates
    if (first === undefined || more !== undefined || !saysOpen(sentence, mentions)) return {}
    if (next === undefined) return first.last ? ofRange(sentence, mentions, first) : {}
    return isUntil(sentence, next) && !isUntil(sentence, first)
      ? {opens: momentAt(sentence, mentions, first), closes: momentAt(sentence, mentions, next)}
      : {}
  }
  const opens = momentOf(sentence, 'opening')
  if (opens === undefined) return {}
  if (opens.date.last) return ofRange(sentence, mentions, opens.date)
  const behind = dates.filter(({start}) => start >= opens.date.end)
  const closing = sentence.all('closing').filter(({start}) => start >= opens.date.end)
  const date = behind.find(
    (each) => isUntil(sentence, each) || closing.some(({end}) => end <= each.start),
  )
  return {opens, ...defined({closes: date && momentAt(sentence, mentions, date)})}
}
