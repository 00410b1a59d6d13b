import type {Tokens} from '../tokens/tokens.ts'
import {minutesOf, type WallTime} from './zonedTime.ts'

/** Figures of a clock as they stand: before it is known whether `6` is morning or evening. */
export interface Clock extends WallTime {
  readonly separator: string | undefined
  /** Whether its hour is written with a zero in front, as on a clock of 24 hours. */
  readonly isPadded: boolean
  /** `a` before noon, `p` after. */
  readonly half: 'a' | 'p' | undefined
}

export interface ClockFigures {
  readonly from: Clock
  readonly to: Clock | undefined
  /** Offset behind the figures. */
  readonly end: number
  /** The token behind them. */
  readonly next: number
  /** Whether a word beside them says that they are a time. */
  readonly isSaid: boolean
}

const figuresForm = /(\d{1,2})(?:([:.hu])(\d{2})(?::\d{2})?|[hu](?![\p{L}\d]))?(?!\d)/iuy

/** The first token that does not start in front of an offset. */
const tokenFrom = ({tokens}: Tokens, from: number, offset: number): number => {
  let at = from
  while (at < tokens.length && (tokens[at]?.start ?? offset) < offset) at += 1
  return at
}

const endOf = ({tokens}: Tokens, next: number): number => tokens[next - 1]?.end ?? 0

interface Read extends Clock {
  /** The token behind it. */
  readonly next: number
  /** Whether a word ("Uhr", "o'clock") says that it is a time. */
  readonly isSaid: boolean
}

/** "12 Uhr am 10. Mai", "12 Uhr am Sonntag": a word of the one language is a half of the day in the other. */
const leadsToDay = (text: Tokens, next: number): boolean =>
  text.tokens[next]?.kind === 'number' || text.at('weekday', next) !== undefined

/** Half of the day behind figures: "6 pm", "6 p.m." */
const halfAt = (
  text: Tokens,
  at: number,
  isSaid: boolean,
): {readonly half: Clock['half']; readonly next: number} => {
  const [before, after] = [text.at('forenoon', at), text.at('afternoon', at)]
  const mark = before ?? after
  const isNone = mark === undefined || text.gap(at) > 1
  if (isNone || (isSaid && leadsToDay(text, mark.next))) return {half: undefined, next: at}
  const stop = text.tokens[mark.next]
  const isStopped = stop?.word === '.' && stop.start === mark.end
  return {half: before ? 'a' : 'p', next: isStopped ? mark.next + 1 : mark.next}
}

/** "20 h 30": minutes behind a word for the hour. */
const minutesAt = (text: Tokens, at: number): number | undefined => {
  const token = text.tokens[at]
  const isTwo = token?.kind === 'number' && token.word.length === 2 && text.gap(at) <= 1
  return isTwo && Number(token.word) < 60 ? Number(token.word) : undefined
}

const clockAt = (text: Tokens, at: number): Read | undefined => {
  const token = text.tokens[at]
  if (token?.kind !== 'number') return undefined
  figuresForm.lastIndex = token.start
  const match = figuresForm.exec(text.text)
  if (!match) return undefined
  const [whole, hours, separator, minutes] = match
  const hour = Number(hours)
  const behind = tokenFrom(text, at, token.start + whole.length)
  const said = text.at('oclock', behind)
  const isSaid = said !== undefined && text.gap(behind) <= 1
  const isGlued =
    hour < 24 && /\p{L}$/u.test(whole) && text.lexicon.means(whole.slice(-1), 'oclock')
  const more = isSaid && separator === undefined ? minutesAt(text, said.next) : undefined
  const minute = more ?? Number(minutes ?? 0)
  if (!(hour < 24 || (hour === 24 && minute === 0)) || minute > 59) return undefined
  const {half, next} = halfAt(
    text,
    isSaid ? said.next + (more === undefined ? 0 : 1) : behind,
    isSaid,
  )
  return {
    hour,
    minute,
    isPadded: whole.startsWith('0'),
    separator: more === undefined ? separator?.toLowerCase() : 'h',
    half: hour > 12 || hour === 0 ? undefined : half,
    isSaid: isSaid || isGlued,
    next,
  }
}

/** "18 – 20 May": what follows the second figures makes them a day. */
const isDate = (text: Tokens, {next}: Read): boolean => {
  const end = endOf(text, next)
  if (/^\/\d/.test(text.text.slice(end, end + 2))) return true
  const day = text.at('ordinalEnding', next)?.next ?? next
  return text.at('month', text.at('ofMonth', day)?.next ?? day) !== undefined
}

interface Joint {
  readonly next: number
  /** "and" joins a range only behind "between". */
  readonly isAnd: boolean
}

/** "–", "to" or "ends at", with what may stand in front of a time. */
const behindJoint = (text: Tokens, at: number): Joint | undefined => {
  const until = text.at('until', at)
  const and = text.at('and', at)
  const sign = '-~'.includes(text.tokens[at]?.word ?? ' ')
  const ends = endsAt(text, at)
  const next = ends ?? (sign ? at + 1 : (until ?? and)?.next)
  if (next === undefined || text.gap(at) > 3) return undefined
  return {
    next: behindLead(text, next),
    isAnd: ends === undefined && until === undefined && and !== undefined,
  }
}

/** ", and ends at" */
const endsAt = (text: Tokens, at: number): number | undefined => {
  const behind = ',;('.includes(text.tokens[at]?.word ?? ' ') ? at + 1 : at
  const ends = text.at('ends', text.at('and', behind)?.next ?? behind)
  return ends && (text.at('atTime', ends.next)?.next ?? ends.next)
}

/** Up to two of "kl.", "ca" and the like. */
const behindLead = (text: Tokens, at: number): number => {
  let next = at
  for (let count = 0; count < 2; count += 1) {
    const lead = text.at('clockMark', next) ?? text.at('about', next)
    if (lead === undefined) return next
    next = text.behindStop(lead.next)
  }
  return next
}

const noon: Clock = {hour: 12, minute: 0, isPadded: false, separator: undefined, half: undefined}

const wordAt = (text: Tokens, at: number): Read | undefined => {
  const noonMark = text.at('noon', at)
  const mark = noonMark ?? text.at('midnight', at)
  return mark && {...noon, hour: noonMark ? 12 : 24, isSaid: false, next: mark.next}
}

/**
 * Reads "18:00", "9-12 am", "16.00–17.00", "18 bis 20 Uhr" from a token on.
 * @param between whether "mellan" or "between" stands before: only then "and" makes a range
 */
export function clockFiguresAt(
  text: Tokens,
  at: number,
  between: boolean,
): ClockFigures | undefined {
  const from = clockAt(text, at)
  if (from === undefined) return undefined
  const joint = behindJoint(text, from.next)
  const to = joint && (clockAt(text, joint.next) ?? wordAt(text, joint.next))
  const isRange =
    joint !== undefined && to !== undefined && !isDate(text, to) && (between || !joint.isAnd)
  const last = isRange ? to : from
  return {
    from,
    to: isRange ? to : undefined,
    end: endOf(text, last.next),
    next: last.next,
    isSaid: from.isSaid || last.isSaid,
  }
}

/** The time on a 24-hour clock. */
export function onDay({hour, minute}: WallTime, half: 'a' | 'p' | undefined): WallTime {
  return {
    hour: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0),
    minute,
  }
}

/** "11:30-1" ends in the afternoon, "1-4 pm" is in it as a whole, "11-1 pm" starts before noon, "9-12 am" ends at noon. */
export function rangeOnDay(from: Clock, to: Clock): readonly [WallTime, WallTime] {
  if (to.half === undefined) {
    const start = onDay(from, from.half)
    const isOfTwelve = to.hour >= 1 && to.hour <= 12 && !from.isPadded && !to.isPadded
    const later =
      (from.half === undefined ? isOfTwelve && from.hour <= 12 : to.hour <= 12) &&
      minutesOf(to) <= minutesOf(start)
    return [start, onDay(to, later ? 'p' : undefined)]
  }
  const untilNoon = to.half === 'a' && to.hour === 12 && from.half !== 'p'
  const end = onDay(to, untilNoon ? 'p' : to.half)
  if (from.half !== undefined || from.hour > 12) return [onDay(from, from.half), end]
  const sameHalf = onDay(from, untilNoon ? 'a' : to.half)
  if (minutesOf(sameHalf) < minutesOf(end)) return [sameHalf, end]
  return [onDay(from, to.half === 'p' ? 'a' : 'p'), end]
}
