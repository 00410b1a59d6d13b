import {defined} from '../../../../content/objects/defined.ts'
import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sentencesOf} from '../registration/sentence.ts'
import {conditionsIn} from '../status/conditions.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {readBodyTimes} from './bodyTimes.ts'
import {isCalled, type NamedDay} from './mentions.ts'
import type {PageDate} from './otherDay.ts'
import {readDates} from './readMentions.ts'
import {nearest} from './settleDay.ts'
import {readStated, type Stated} from './stated.ts'
import {type CalendarDay, isCalendarDay} from './zonedTime.ts'

/** A sentence that says that an event was moved to another day. */
export interface Moved {
  readonly to: CalendarDay
  /** `new`: it names the day that the page has as the old one; `perhaps`: it names no old one. */
  readonly as: 'agreed' | 'new' | 'perhaps'
  readonly paragraph: Paragraph
  /** In the paragraph's text. */
  readonly range: Range
  /** The new time, where one stands. */
  readonly time: Pick<Stated, 'from' | 'to'>
}

/** Only the first words of a body are about the event as a whole. */
const firstParagraphs = 6

const aboutElse = ['register', 'ticket', 'deadline', 'callForProposals'] as const

interface Move {
  readonly from?: NamedDay
  readonly to: NamedDay
  /** Where the new day ends in the sentence. */
  readonly end: number
}

/** "vom 8. auf den 16. Mai": a day whose month stands with the other one. */
const dayBefore = (text: Tokens, at: number, month: number): NamedDay | undefined => {
  const number = text.beforeStop(at) - 1
  const token = text.tokens[number]
  return token?.kind === 'number' && token.word.length <= 2
    ? {month, day: Number(token.word)}
    : undefined
}

/** "from 8 May to 16 May", "to 16 May" */
const moveIn = (text: Tokens): Move | undefined => {
  if (!text.has('moved') || text.has(...aboutElse)) return undefined
  if (conditionsIn(text).length > 0) return undefined
  const dates = readDates(text.text, text.lexicon)
  const [only] = dates
  if (dates.length === 1 && only?.last) return {from: only.first, to: only.last, end: only.end}
  const index = dates.findLastIndex(
    ({start}) => text.before('ontoDay', text.tokenAt(start)) !== undefined,
  )
  const to = dates[index]
  if (to === undefined || to.last || dates.length > 2) return undefined
  const onto = text.before('ontoDay', text.tokenAt(to.start))
  const from = dates[index - 1]?.first ?? dayBefore(text, onto?.first ?? 0, to.first.month)
  return {to: to.first, end: to.end, ...defined({from})}
}

const readMove = (
  {from, to}: Move,
  {day: own, isOfWriting}: PageDate,
): Pick<Moved, 'to' | 'as'> | undefined => {
  const day = nearest(to, own)
  if (!isCalendarDay(day)) return undefined
  if (isCalled(own, to)) return {to: day, as: 'agreed'}
  if (isOfWriting) return {to: day, as: 'new'}
  if (from === undefined) return {to: day, as: 'perhaps'}
  return isCalled(own, from) ? {to: day, as: 'new'} : undefined
}

/** The time beside the new day, else the one that the words behind it name, if they name no other day. */
const timeOf = (
  {to: {month, day}, end}: Move,
  paragraph: Paragraph,
  range: Range,
  lexicon: Lexicon,
): Pick<Stated, 'from' | 'to'> => {
  const beside = readBodyTimes([paragraph], lexicon).find(
    ({stated: {first, from}, start}) =>
      from !== undefined && first?.month === month && first.day === day && start >= range.start,
  )
  if (beside !== undefined) return beside.stated
  const stated = readStated(paragraph.text.slice(range.start + end), lexicon)
  return stated.first === undefined ? stated : {}
}

/** Finds the sentence of a body that says that its event was moved, from or to the day that the page has. */
export function movedIn(
  paragraphs: readonly Paragraph[],
  own: PageDate,
  lexicon: Lexicon,
): Moved | undefined {
  const shown = paragraphs.filter(({text}) => text.trim() !== '').slice(0, firstParagraphs)
  for (const paragraph of shown) {
    const {text} = paragraph
    if (!lexicon.read(text).has('moved')) continue
    for (const range of sentencesOf(text, lexicon)) {
      const move = moveIn(lexicon.read(text.slice(range.start, range.end)))
      const read = move && readMove(move, own)
      if (read) return {...read, paragraph, range, time: timeOf(move, paragraph, range, lexicon)}
    }
  }
  return undefined
}
