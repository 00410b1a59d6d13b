import type {ParsedPage} from '../../parse/page.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {sentencesOf} from '../registration/sentence.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'
import type {BodyTime} from './bodyTimes.ts'
import type {NamedDay} from './mentions.ts'
import type {Stated} from './stated.ts'
import {addDays, type CalendarDay, compareDays, isCalendarDay, isoDay} from './zonedTime.ts'

/** A page's own date, which says when the event is, or when the page was written. */
export interface PageDate {
  readonly day: CalendarDay
  /** Whether nobody would choose it for an event: odd seconds, or the day in the name of a post. */
  readonly isOfWriting: boolean
}

/** A day that the body names where the page's own date is another one. */
export interface OtherDay {
  readonly time: BodyTime
  readonly day: CalendarDay
  readonly last?: CalendarDay
  /** Whether it is surely the event's. */
  readonly isTaken: boolean
}

/** An announcement is written less than this before its event. */
const longestAhead = 300

/** The first such day on or behind another; of one with a year that day. */
const dayFrom = ({year, month, day}: NamedDay, from: CalendarDay): CalendarDay | undefined => {
  const years = year === undefined ? [from.year, from.year + 1] : [year]
  const limit = addDays(from, longestAhead)
  return years
    .map((each) => ({year: each, month, day}))
    .find(
      (each) =>
        isCalendarDay(each) &&
        (year !== undefined || (compareDays(each, from) >= 0 && compareDays(each, limit) <= 0)),
    )
}

/** What is about something else than when the event is, though it names a day and a time. */
const aboutElse = ['deadline', 'opening', 'register', 'callForProposals', 'ticket'] as const

/** "HX7 7BY": letters that a figure leads up to are those of a postcode. */
const isCode = ({tokens}: Tokens, {first, start}: Mark): boolean => {
  const before = tokens[first - 1]
  return before?.kind === 'number' && before.end === start
}

/** Whether the sentence that names a day may say when the event is; "till" within "19 till 21" is no deadline. */
const tellsEvent = ({paragraph: {text}, start, end}: BodyTime, lexicon: Lexicon): boolean => {
  const sentence = sentencesOf(text, lexicon).find((each) => each.start <= start && each.end >= end)
  const from = sentence?.start ?? start
  const words = lexicon.read(text.slice(from, sentence?.end ?? end))
  const isWithin = (mark: Mark): boolean => mark.start + from >= start && mark.end + from <= end
  return !aboutElse.some((concept) =>
    words.all(concept).some((mark) => !isWithin(mark) && !isCode(words, mark)),
  )
}

const wordless = /^\P{L}*$/u

/** Whether a day and its time are all that the first line of a paragraph says: what follows is no more of it. */
const isFirstLine = ({body}: ParsedPage, {paragraph, start, end}: BodyTime): boolean => {
  const source = sourceRange(paragraph, {start, end})
  if (body.slice(source.start, source.end) !== paragraph.text.slice(start, end)) return false
  const [rest = ''] = body.slice(source.end).split('\n', 1)
  return wordless.test(paragraph.text.slice(0, start)) && wordless.test(rest)
}

/** An announcement says early when it is; far down, a report tells of the next event. */
const announcedWithin = 2000

const isAnnounced = ({paragraph: {spans}}: BodyTime): boolean =>
  (spans[0]?.source.start ?? 0) < announcedWithin

const only = (days: readonly OtherDay[]): OtherDay | undefined => {
  const [first] = days
  return first !== undefined && new Set(days.map(({day}) => isoDay(day))).size === 1
    ? first
    : undefined
}

/** The last of several days, where it is behind the first. */
export function lastOf({last}: Stated, first: CalendarDay): {readonly last?: CalendarDay} {
  const day = last && {...last, year: last.year ?? first.year}
  return day !== undefined && isCalendarDay(day) && compareDays(day, first) > 0 ? {last: day} : {}
}

/**
 * The day of the event that a body tells where the page's own date may be that of its writing: under
 * a label such as "When", else in a sentence with a day and a time of which nothing shows that it is
 * about something else. None where the body names the page's day as well, or more than one.
 */
export function otherDay(
  own: PageDate,
  times: readonly BodyTime[],
  lexicon: Lexicon,
): OtherDay | undefined {
  const days = times.flatMap((time): readonly OtherDay[] => {
    const {first} = time.stated
    const day = first && dayFrom(first, own.day)
    if (first === undefined || day === undefined) return []
    const isPlain = time.labelled || (own.isOfWriting && first.year !== undefined)
    return [{time, day, ...lastOf(time.stated, day), isTaken: isPlain && isAnnounced(time)}]
  })
  if (days.some(({day, last}) => covers(own.day, day, last))) return undefined
  const labelled = days.filter(({time}) => time.labelled)
  if (labelled.length > 0) return only(labelled)
  return only(
    days.filter(
      ({time, day}) =>
        time.stated.from !== undefined &&
        compareDays(day, own.day) > 0 &&
        compareDays(day, addDays(own.day, longestAhead)) <= 0 &&
        tellsEvent(time, lexicon),
    ),
  )
}

const covers = (day: CalendarDay, first: CalendarDay, last: CalendarDay = first): boolean =>
  compareDays(first, day) <= 0 && compareDays(day, last) <= 0

/** The day that a body tells where front matter and file name say none: under a label, else the only one. */
export function dayInText(
  page: ParsedPage,
  times: readonly BodyTime[],
  lexicon: Lexicon,
): OtherDay | undefined {
  const days = times.flatMap((time): readonly OtherDay[] => {
    const {first} = time.stated
    if (first?.year === undefined) return []
    const day = {...first, year: first.year}
    const isTaken = time.labelled || time.stated.from !== undefined
    return [{time, day, ...lastOf(time.stated, day), isTaken}]
  })
  return (
    days.find(({time}) => time.labelled) ??
    only(days.filter(({time}) => isFirstLine(page, time) || tellsEvent(time, lexicon)))
  )
}
