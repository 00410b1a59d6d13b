import {defined} from '../../../../content/objects/defined.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'
import {clockFiguresAt, type ClockFigures, onDay, rangeOnDay} from './clockFigures.ts'
import type {Notation, TimeMention} from './mentions.ts'
import {minutesOf, type WallTime} from './zonedTime.ts'

const militaryForm = /(\d{2})([0-5]\d)(?:\s?[-–]\s?(\d{2})([0-5]\d))?(?!\d|[-/.:]\d)/y

const utc = String.raw`(?:UTC|GMT)(?:\s?[+−–-]\s?\d{1,2}(?::?\d{2})?)?`
const zoneBehind = new RegExp(
  String.raw`[\s([\\]{0,4}(${utc}|CES?T|EES?T|WES?T|BST|[ECMP][SD]?T)(?![\p{L}\d])`,
  'uy',
)

const matchAt = (form: RegExp, text: string, at: number): RegExpExecArray | null => {
  form.lastIndex = at
  return form.exec(text)
}

/** "kl." in front of figures. */
const markBefore = (text: Tokens, at: number): Mark | undefined => {
  const behind = text.beforeStop(text.tokens[at - 1]?.word === ':' ? at - 1 : at)
  return text.gap(at) <= 2 ? text.before('clockMark', behind) : undefined
}

/** Words behind figures that make them an amount. Behind a time a title may start with any of them. */
const isAmount = (text: Tokens, next: number, notation: Exclude<Notation, 'marked'>): boolean => {
  if (text.gap(next) > 1) return false
  const token = text.tokens[next]
  if (notation === 'colon') return text.at('duration', next) !== undefined
  const unit = text.at('unit', next) ?? text.at('duration', next) ?? text.at('currency', next)
  if (token === undefined || unit === undefined) {
    return token?.word === '%' || token?.word === '000'
  }
  return notation === 'bare' || /^(?:\P{Lu}|SEK)/u.test(text.text.slice(token.start, token.end))
}

/** A figure that belongs to the word, number, address or amount before it is no time. */
const isJoinedToWhatPrecedes = (text: string, at: number): boolean => {
  const previous = text.charAt(at - 1)
  const beforeThat = text.charAt(at - 2)
  if (previous === ':') return /[\d/]/.test(beforeThat)
  if (previous === '-' || previous === '–') return /\S/.test(beforeThat)
  if (previous === 'T') return !/\d/.test(beforeThat)
  return /[\p{L}\d#€$£§/\\.,+=_@&?%]/u.test(previous)
}

const lateAfternoon = 15
const earlyMorning = 6

/** An end that is not after its start is on the next day, if the one is late and the other early. */
const endsAfter = (from: WallTime, to: WallTime): boolean =>
  minutesOf(to) > minutesOf(from) || (from.hour >= lateAfternoon && to.hour <= earlyMorning)

const notationOf = (marked: boolean, {from, to, isSaid}: ClockFigures): Notation => {
  if (marked || isSaid || from.half !== undefined || to?.half !== undefined) return 'marked'
  const separators = [from.separator, to?.separator]
  if (separators.includes(':') || separators.includes('h') || separators.includes('u')) {
    return 'colon'
  }
  return separators.includes('.') ? 'dot' : 'bare'
}

const readMilitary = (text: Tokens, at: number): TimeMention | undefined => {
  const {start = 0} = text.tokens[at] ?? {}
  const match = matchAt(militaryForm, text.text, start)
  if (!match) return undefined
  const mark = markBefore(text, at)
  const behind = text.at('oclock', at + (match[3] === undefined ? 1 : 3))
  const [, hour, minute, toHour, toMinute] = match.map(Number)
  if ((!mark && !behind) || hour === undefined || minute === undefined || hour > 23) {
    return undefined
  }
  const from = {hour, minute}
  const to = {hour: toHour ?? Number.NaN, minute: toMinute ?? Number.NaN}
  return {
    kind: 'time',
    from,
    ...defined({to: endsAfter(from, to) ? to : undefined}),
    notation: 'marked',
    start: mark?.start ?? start,
    end: behind?.end ?? start + match[0].length,
  }
}

interface Times {
  readonly from: WallTime
  readonly to?: WallTime
  readonly end: number
}

/** "in the afternoon" behind early hours moves them there. */
const timesOf = (text: Tokens, {from, to, end, next}: ClockFigures): Times => {
  const [start, finish] = to ? rangeOnDay(from, to) : [onDay(from, from.half), undefined]
  const part = text.at('inAfternoon', next)
  const isEarly = part !== undefined && minutesOf(finish ?? start) < 12 * 60
  const [first, last] = isEarly
    ? [onDay(start, 'p'), finish && onDay(finish, 'p')]
    : [start, finish]
  return {
    from: first,
    ...defined({to: last && endsAfter(first, last) ? last : undefined}),
    end: part?.end ?? end,
  }
}

/** "noon to" in front of figures. */
const noonBefore = (text: Tokens, at: number): Mark | undefined => {
  const until = text.before('until', at)
  const isDash = text.tokens[at - 1]?.word === '-'
  return until || isDash ? text.before('noon', until?.first ?? at - 1) : undefined
}

const behindUntil = 3

/** "from 6 till late": which half of the day is meant is not said. */
const isOpenMorning = (text: Tokens, {from, next, isSaid}: ClockFigures): boolean =>
  from.hour < 12 &&
  from.half === undefined &&
  from.separator === undefined &&
  !isSaid &&
  !from.isPadded &&
  Array.from({length: behindUntil}, (_, step) => next + step).some(
    (at) => text.at('late', at) !== undefined,
  )

const isBetween = (text: Tokens, at: number): boolean => {
  const mark = markBefore(text, at)
  return text.before('betweenTimes', mark?.first ?? at) !== undefined
}

const readClock = (text: Tokens, at: number): TimeMention | undefined => {
  const {start = 0} = text.tokens[at] ?? {}
  const mark = markBefore(text, at)
  if (!mark && isJoinedToWhatPrecedes(text.text, start)) return undefined
  const figures = clockFiguresAt(text, at, isBetween(text, at))
  if (!figures) return undefined
  const notation = notationOf(mark !== undefined, figures)
  const isLed = text.gap(at) > 0 && text.before('atTime', at) !== undefined
  const noon = noonBefore(text, at)
  if (notation === 'bare' && !figures.to && !isLed && !noon) return undefined
  if (!figures.to && isOpenMorning(text, figures)) return undefined
  if (notation !== 'marked' && isAmount(text, figures.next, notation)) return undefined
  const behind = text.text.slice(figures.end, figures.end + 2)
  if (/^(?:[\d\p{L}%]|[:.,/-]\d)/u.test(behind) && !figures.isSaid) return undefined
  const {end, ...times} = timesOf(text, figures)
  const zone = matchAt(zoneBehind, text.text, end)
  return {
    kind: 'time',
    ...(noon ? {from: {hour: 12, minute: 0}, to: onDay(times.from, 'p')} : times),
    notation,
    ...defined({zone: zone?.[1]}),
    start: mark?.start ?? noon?.start ?? start,
    end: zone ? end + zone[0].length : end,
  }
}

/** Reads the clock time, or the range of two, whose first figures are a token. */
export function readTimeAt(text: Tokens, at: number): TimeMention | undefined {
  const length = text.tokens[at]?.word.length ?? 0
  if (length === 4) return readMilitary(text, at)
  return length <= 2 ? readClock(text, at) : undefined
}
