import type {Range} from '../../parse/range.ts'
import {readDates} from '../period/readMentions.ts'
import type {CalendarDay} from '../period/zonedTime.ts'
import {sentencesOf} from '../registration/sentence.ts'
import type {Fit} from '../tokens/pattern.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

/** The month in front of a compound's head: "Marsmøtet", "maartbijeenkomst". */
const monthInCompound = ({text, lexicon}: Tokens, {start, end}: Mark): number | undefined => {
  const word = text.slice(start, end)
  for (let cut = word.length - 1; cut > 2; cut -= 1) {
    const head = word.slice(cut).replace(/^[s-]/u, '')
    if (!lexicon.means(word.slice(cut), 'theEvent') && !lexicon.means(head, 'theEvent')) continue
    const month = lexicon.read(word.slice(0, cut)).first('month')?.value
    if (typeof month === 'number') return month
  }
  return undefined
}

const monthsBeside = (text: Tokens, {start, end, first}: Fit): readonly number[] => [
  ...text
    .all('month')
    .filter((mark) => mark.next === first || (mark.start >= start && mark.end <= end))
    .map(({value}) => Number(value)),
  ...text
    .all('eventCompound')
    .filter((mark) => mark.start >= start && mark.end <= end)
    .flatMap((mark) => monthInCompound(text, mark) ?? []),
]

/** From where a sentence speaks of what the words in it are about: "Update 3 May: the meeting …" */
const clauseOf = ({text, lexicon}: Tokens, {start, end}: Range): Range => {
  const sentence = sentencesOf(text, lexicon).findLast((each) => each.start <= start)
  const from = sentence?.start ?? 0
  return {start: from + text.slice(from, start).lastIndexOf(':') + 1, end}
}

/** "The deadline for the meeting …": what the words are about is no event. */
const isForEvent = (text: Tokens, {first}: Fit): boolean =>
  text.before('forWord', first) !== undefined || text.before('forWord', first - 1) !== undefined

/** Whether words are about another event than one on these days: "the April meeting", "nästa möte". */
export function isOfOther(text: Tokens, fit: Fit, own: readonly CalendarDay[]): boolean {
  const clause = clauseOf(text, fit)
  if (text.hasWithin('otherTurn', clause.start, clause.end) || isForEvent(text, fit)) return true
  if (own.length === 0) return false
  const dates = readDates(text.text.slice(clause.start, clause.end), text.lexicon)
  if (dates.length > 0) {
    return !dates.some(({first}) =>
      own.some(({month, day}) => first.month === month && first.day === day),
    )
  }
  const months = monthsBeside(text, fit)
  return months.length > 0 && !own.some(({month}) => months.includes(month))
}
