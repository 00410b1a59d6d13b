import {defined} from '../../../../content/objects/defined.ts'
import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {follows, leads} from './beside.ts'
import {readKind} from './kindWords.ts'
import {type DateMention, isCalled, type Mention, type TimeMention} from './mentions.ts'
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
  /** Names several days, each with its own times. */
  readonly goesOn: boolean
}

const label = pattern('^ ~ whenLabel [:?-]{0,2} $')
const labelBefore = pattern('^ ~ (whenLabel | startLabel) [:?-]')

/** A day with the time beside it. */
interface Pair {
  readonly date: DateMention
  readonly time?: TimeMention
}

const pairsIn = (text: Tokens, mentions: readonly Mention[]): readonly Pair[] => {
  let used: Mention | undefined
  return mentions.flatMap((date, index): readonly Pair[] => {
    if (date.kind !== 'date') return []
    const [before, next] = [mentions[index - 1], mentions[index + 1]]
    const isLed = before?.kind === 'time' && before !== used && leads(text, before, date)
    const time =
      next?.kind === 'time' && follows(text, date, next) ? next : isLed ? before : undefined
    used = time
    return [{date, ...defined({time})}]
  })
}

const edgesOf = ({date, time}: Pair): Range => ({
  start: Math.min(date.start, time?.start ?? date.start),
  end: Math.max(date.end, time?.end ?? date.end),
})

/** "5 May and on 6 May": a small word. */
const mostBetween = 1

/** "5 May, 18:00–20:00 and 6 May, 18:00–20:00", "5 May and 6 May, each at 18:00": one period, as in words beside a date. */
const isNext = (text: Tokens, pair: Pair, next: Pair): boolean => {
  if (next.time === undefined) return false
  const [from, to] = [text.tokenAt(edgesOf(pair).end), text.tokenAt(edgesOf(next).start)]
  if (pair.time === undefined) {
    const and = text.at('and', text.tokens[from]?.word === ',' ? from + 1 : from)
    return and !== undefined && to - and.next <= mostBetween
  }
  const joint = text.at('and', from) ?? text.at('until', from)
  return (joint?.next ?? (text.tokens[from]?.word === '-' ? from + 1 : from)) === to && to > from
}

const groupsOf = (text: Tokens, pairs: readonly Pair[]): readonly (readonly Pair[])[] => {
  const groups: Pair[][] = []
  for (const pair of pairs) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (previous !== undefined && isNext(text, previous, pair)) last?.push(pair)
    else groups.push([pair])
  }
  return groups
}

const inParagraph = (paragraph: Paragraph, lexicon: Lexicon): readonly BodyTime[] => {
  const {text, heading} = paragraph
  const mentions = readMentions(text, lexicon)
  if (mentions.length === 0) return []
  const read = lexicon.read(text)
  const groups = groupsOf(read, pairsIn(read, mentions))
  const labelled = label.fits(lexicon.read(heading ?? '')) || labelBefore.fits(read)
  if (labelled && text.length <= longestLabelled) {
    const stated = readStated(text, lexicon, mentions)
    const [start, end] = [mentions[0]?.start ?? 0, mentions.at(-1)?.end ?? 0]
    const goesOn = groups.length === 1 && groups[0]?.length !== 1
    return [{stated, paragraph, start, end, labelled, goesOn}]
  }
  return groups.map((pairs) => {
    const own = pairs.flatMap(({date, time}): readonly Mention[] => (time ? [date, time] : [date]))
    const edges = pairs.map(edgesOf)
    return {
      stated: readStated(text, lexicon, own),
      paragraph,
      start: edges[0]?.start ?? 0,
      end: edges.at(-1)?.end ?? 0,
      labelled: false,
      goesOn: pairs.length > 1,
    }
  })
}

const longestLabelled = 200

/** The days and times that a body names, in its order. */
export function readBodyTimes(
  paragraphs: readonly Paragraph[],
  lexicon: Lexicon,
): readonly BodyTime[] {
  return paragraphs.flatMap((paragraph) => inParagraph(paragraph, lexicon))
}

/**
 * What a body says of the time on a day: the first mention of the day with a range of times, else
 * the first with a time.
 */
export function timeOnDay(times: readonly BodyTime[], day: CalendarDay): BodyTime | undefined {
  const own = times.filter(
    ({stated, labelled}) =>
      stated.from && (isCalled(day, stated.first) || (labelled && stated.first === undefined)),
  )
  return own.find(({stated}) => stated.to) ?? own[0]
}

/** What stands behind a label such as "When" and says that an event takes place again and again. */
export function againIn(
  {paragraph, labelled, stated}: BodyTime,
  lexicon: Lexicon,
): string | undefined {
  if (!labelled || stated.first) return undefined
  const text = lexicon.read(paragraph.text)
  if (readKind(text, false) !== 'recurring') return undefined
  return paragraph.text.slice(labelBefore.in(text)?.end ?? 0).trim()
}
