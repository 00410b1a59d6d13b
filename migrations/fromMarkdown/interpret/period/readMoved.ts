import type {EventStatus} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {Period} from '../../../../content/time/period.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {isSure, saidBy} from '../factRules.ts'
import {factAt, type Fact} from '../facts.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {boundsOf} from './bounds.ts'
import {type Moved, movedIn} from './moved.ts'
import {
  addDays,
  type CalendarDay,
  compareDays,
  daysBetween,
  isoDay,
  toInstant,
  toWall,
} from './zonedTime.ts'

/** When an event is, and its status, once a sentence about its move was read. */
export interface MovedReading {
  readonly period?: Fact<Period>
  readonly status?: Fact<EventStatus>
  readonly messages: readonly Message[]
}

/** What was read before. */
interface Said extends Pick<MovedReading, 'period' | 'status'> {
  /** Whether the day may be that on which the page was written. */
  readonly isOfWriting: boolean
}

/** The same times on another day. */
const onDay = (period: Period, start: string, from: CalendarDay, to: CalendarDay): Period => {
  const shift = daysBetween(from, to)
  const shifted = (moment: string): string => {
    const {day, time} = toWall(moment, period.timeZone)
    return toInstant(addDays(day, shift), time, period.timeZone)
  }
  return {...period, start: shifted(start), ...defined({end: period.end && shifted(period.end)})}
}

/** The new day with the new time, or with the old one where none stands. The old end is none of another start. */
const movedTo = (period: Period, start: string, own: CalendarDay, {to, time}: Moved): Period => {
  const same = onDay(period, start, own, to)
  const {from, to: until} = time
  if (from === undefined) return same
  const {end: oldEnd, allDay: _wasAllDay, ...rest} = same
  const bounds = boundsOf(to, undefined, time, period.timeZone)
  const isSame = period.allDay !== true && bounds.start === same.start
  return {
    ...rest,
    ...bounds,
    ...defined({end: bounds.end ?? (isSame && !until ? oldEnd : undefined)}),
  }
}

const lastsDays = ({end, timeZone}: Period, first: CalendarDay): boolean =>
  end !== undefined && compareDays(toWall(end, timeZone).day, addDays(first, 1)) > 0

const messageOf = (
  page: ParsedPage,
  period: Fact<Period>,
  own: CalendarDay,
  {to, time}: Moved,
  words: string,
  offered: Period | undefined,
): Message =>
  makeMessage('date-differs', {
    source: 'interpret',
    path: page.path,
    place: period.place,
    reason: `The page says \`${isoDay(own)}\`, its text \`${words}\`: ${
      offered
        ? 'the day is kept, since nothing else says the new one'
        : `the new day ${time.from ? 'and time were' : 'was'} taken`
    }`,
    actual: period.evidence,
    expected: isoDay(offered ? own : to),
    evidence: words,
    ...saidBy(offered ? 'day-in-text' : 'day-moved'),
    hint: 'Give the page the day that is right in its front matter.',
    ...defined({suggestion: offered && {field: 'period', value: offered}}),
  })

/**
 * Reads whether an event was moved. The new day is taken where the text names the page's day as the
 * old one; where it names no old day it is a suggestion. What is cancelled stays where it was.
 */
export function readMoved(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  {period, status, isOfWriting}: Said,
  lexicon: Lexicon,
): MovedReading {
  const read = {...defined({period, status}), messages: []}
  const {start, timeZone, kind} = period?.value ?? {}
  if (period === undefined || start === undefined || timeZone === undefined) return read
  if (kind !== 'once' || !isSure(period)) return read
  const {day: own} = toWall(start, timeZone)
  const moved = movedIn(paragraphs, {day: own, isOfWriting}, lexicon)
  if (moved === undefined) return read
  const {paragraph, range, as} = moved
  const words = paragraph.text.slice(range.start, range.end).trim()
  const place = () => page.locate(sourceRange(paragraph, range))
  const isCancelled = status?.value === 'cancelled'
  const rescheduled = isCancelled
    ? status
    : factAt<EventStatus>('rescheduled', words, 'status-sentence', place)
  if (as === 'agreed') return {...read, ...defined({status: rescheduled})}
  const other = movedTo(period.value, start, own, moved)
  if (as === 'perhaps' || isCancelled || lastsDays(period.value, own))
    return {...read, messages: [messageOf(page, period, own, moved, words, other)]}
  return {
    period: factAt(other, words, 'day-moved', place),
    ...defined({status: rescheduled}),
    messages: [messageOf(page, period, own, moved, words, undefined)],
  }
}
