import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import type {DateMention, Mention, TimeMention} from './mentions.ts'
import {readMentions} from './readMentions.ts'
import {readStated, type Stated} from './stated.ts'
import type {CalendarDay} from './zonedTime.ts'

/** A day that a body names with a time right behind it, or under a heading such as "When". */
export interface BodyTime {
  readonly stated: Stated
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  /** Stands behind or under "När", "When", "Tid", "Date". */
  readonly labelled: boolean
}

const label = pattern('^ ~ whenLabel [:?-]{0,2} $')
const labelBefore = pattern('^ ~ (whenLabel | startLabel) [:?-]')

const mostSigns = 4

/** "5 May, at 18": a time that stands right behind a day is its own. */
const follows = (text: Tokens, date: Mention, time: Mention): boolean => {
  const [from, to] = [text.tokenAt(date.end), text.tokenAt(time.start)]
  let at = from
  while (at - from < mostSigns && ',.:()|-'.includes(text.tokens[at]?.word ?? ' ')) at += 1
  return Math.max(at, text.at('timeGap', at)?.next ?? at) >= to
}

const inParagraph = (paragraph: Paragraph, lexicon: Lexicon): readonly BodyTime[] => {
  const {text, heading} = paragraph
  const mentions = readMentions(text, lexicon)
  if (mentions.length === 0) return []
  const read = lexicon.read(text)
  const labelled = label.fits(lexicon.read(heading ?? '')) || labelBefore.fits(read)
  if (labelled && text.length <= longestLabelled) {
    const stated = readStated(text, lexicon, mentions)
    const last = mentions.at(-1)
    return [{stated, paragraph, start: mentions[0]?.start ?? 0, end: last?.end ?? 0, labelled}]
  }
  return mentions.flatMap((mention, index): readonly BodyTime[] => {
    if (mention.kind !== 'date') return []
    const next = mentions[index + 1]
    const time = next?.kind === 'time' && follows(read, mention, next) ? next : undefined
    return [bodyTime(paragraph, lexicon, mention, time)]
  })
}

const longestLabelled = 200

const bodyTime = (
  paragraph: Paragraph,
  lexicon: Lexicon,
  date: DateMention,
  time: TimeMention | undefined,
): BodyTime => {
  const own: readonly Mention[] = time ? [date, time] : [date]
  return {
    stated: readStated(paragraph.text, lexicon, own),
    paragraph,
    start: date.start,
    end: (time ?? date).end,
    labelled: false,
  }
}

/** The days and times that a body names, in its order. */
export function readBodyTimes(
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): readonly BodyTime[] {
  return paragraphs.flatMap((paragraph) => inParagraph(paragraph, lexicon))
}

const isOf = ({first}: Stated, day: CalendarDay): boolean =>
  first !== undefined &&
  first.month === day.month &&
  first.day === day.day &&
  (first.year ?? day.year) === day.year

/**
 * What a body says of the time on a day: the first mention of the day with a range of times, else
 * the first with a time.
 */
export function timeOnDay(times: readonly BodyTime[], day: CalendarDay): BodyTime | undefined {
  const own = times.filter(
    ({stated, labelled}) =>
      stated.from && (isOf(stated, day) || (labelled && stated.first === undefined)),
  )
  return own.find(({stated}) => stated.to) ?? own[0]
}
