import type {Paragraph} from '../paragraphs/paragraph.ts'
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

const label =
  /^[^\p{L}]{0,4}(?:när|when|tid(?:punkt)?|time|datum|date|dag|day|tid och plats|när och var|datum och tid|date and time|when and where|time and place)\s?[?:–-]{0,2}\s*$/iu
const labelBefore =
  /^[^\p{L}]{0,4}(?:när|when|tid(?:punkt)?|time|datum|date|dag|day|date\s(?:and|&)\stime|datum\s(?:och|&)\stid|starts?|start)\s?[?:–-]{1,2}/iu
const gap =
  /^[\s,.:()–|-]{0,4}(?:(?:mellan|between|from|från|at|vid|med start|starting)\s)?(?:kl(?:ockan)?\.?\s?)?$/iu

const follows = (text: string, date: Mention, time: Mention): boolean =>
  gap.test(text.slice(date.end, time.start))

const inParagraph = (paragraph: Paragraph): readonly BodyTime[] => {
  const {text, heading} = paragraph
  const mentions = readMentions(text)
  if (mentions.length === 0) return []
  const labelled = label.test(heading ?? '') || labelBefore.test(text)
  if (labelled && text.length <= longestLabelled) {
    const stated = readStated(text, mentions)
    const last = mentions.at(-1)
    return [{stated, paragraph, start: mentions[0]?.start ?? 0, end: last?.end ?? 0, labelled}]
  }
  return mentions.flatMap((mention, index): readonly BodyTime[] => {
    if (mention.kind !== 'date') return []
    const next = mentions[index + 1]
    const time = next?.kind === 'time' && follows(text, mention, next) ? next : undefined
    return [bodyTime(paragraph, mention, time)]
  })
}

const longestLabelled = 200

const bodyTime = (
  paragraph: Paragraph,
  date: DateMention,
  time: TimeMention | undefined,
): BodyTime => {
  const own: readonly Mention[] = time ? [date, time] : [date]
  return {
    stated: readStated(paragraph.text, own),
    paragraph,
    start: date.start,
    end: (time ?? date).end,
    labelled: false,
  }
}

/** The days and times that a body names, in its order. */
export function readBodyTimes(paragraphs: readonly Paragraph[]): readonly BodyTime[] {
  return paragraphs.flatMap(inParagraph)
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
