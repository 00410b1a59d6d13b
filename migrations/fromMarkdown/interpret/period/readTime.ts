import {defined} from '../../../../content/objects/defined.ts'
import {clockFiguresAt, minutesOf, onDay, rangeOnDay, type ClockFigures} from './clockFigures.ts'
import type {Notation, TimeMention} from './mentions.ts'
import type {WallTime} from './zonedTime.ts'

const militaryForm = /(\d{2})([0-5]\d)(?:\s?[-–]\s?(\d{2})([0-5]\d))?(?!\d|[-/.:]\d)/y

const markBefore = /(?<![\p{L}\d])(?:kl(?:o|ockan)?\.?:?)\s{0,2}$/iu
const weakMarkBefore =
  /(?<![\p{L}\d])(?:at|from|från|mellan|between|starts?|börjar|start:|tid:|time:)\s{1,2}$/iu
const betweenBefore = /(?<![\p{L}\d])(?:mellan|between)\s{1,2}(?:kl(?:ockan)?\.?\s{0,2})?$/iu
const noonBefore = /(?<![\p{L}\d])(?:noon|midday)\s{0,3}(?:-|–|—|till|to|until)\s{0,3}$/iu
const markBehind = /\s?(?:o['’]clock|hrs|uhr|noon|midday)(?!\p{L})/iuy
const afternoonBehind =
  /\s{1,2}(?:på|in the|i)\s(?:eftermiddagen|kvällen|afternoon|evening)(?!\p{L})/iuy
const zoneBehind =
  /[\s([\\]{0,4}((?:UTC|GMT)(?:\s?[+−–-]\s?\d{1,2}(?::?\d{2})?)?|CES?T|EES?T|WES?T|BST|[ECMP][SD]?T)(?![\p{L}\d])/uy
const units = String.raw`\s?(?:%|€|kr|sek(?!\p{L})|SEK|sekund|second|euro|min(?!\p{L})|minut|tim|hour|dag|day|veck|week|månad|month|år(?!\p{L})|year|person|people|deltagar|participant|plats|seat|spot|st(?!\p{L})|projekt|project|grader|km|mil|meter|sid|page|poäng|hp(?!\p{L})|000)`
/** Words behind figures that make them an amount. Behind a time a title may start with any of them. */
const unitBehind: Readonly<Record<Exclude<Notation, 'marked'>, RegExp>> = {
  colon: /\s?(?:min(?!\p{L})|minut|tim(?!\p{L})|timm|hours?(?!\p{L}))/uy,
  dot: new RegExp(units, 'uy'),
  bare: new RegExp(units, 'iuy'),
}

/** How far before its figures the words of a time can start. */
const reach = 20

const before = (text: string, at: number): string => text.slice(Math.max(0, at - reach), at)

const matchAt = (form: RegExp, text: string, at: number): RegExpExecArray | null => {
  form.lastIndex = at
  return form.exec(text)
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

const notationOf = (marked: boolean, {from, to}: ClockFigures): Notation => {
  if (marked || from.half !== undefined || to?.half !== undefined) return 'marked'
  const separators = [from.separator, to?.separator]
  if (separators.includes(':') || separators.includes('h')) return 'colon'
  return separators.includes('.') ? 'dot' : 'bare'
}

const readMilitary = (text: string, at: number): TimeMention | undefined => {
  const match = matchAt(militaryForm, text, at)
  if (!match) return undefined
  const mark = markBefore.exec(before(text, at))
  const behind = matchAt(markBehind, text, at + match[0].length)
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
    start: at - (mark?.[0].length ?? 0),
    end: at + match[0].length + (behind?.[0].length ?? 0),
  }
}

const timesOf = (
  text: string,
  {from, to}: ClockFigures,
  end: number,
): {readonly from: WallTime; readonly to?: WallTime; readonly end: number} => {
  const [start, finish] = to ? rangeOnDay(from, to) : [onDay(from, from.half), undefined]
  const part = matchAt(afternoonBehind, text, end)
  const isEarly = part !== null && minutesOf(finish ?? start) < 12 * 60
  const [first, last] = isEarly
    ? [onDay(start, 'p'), finish && onDay(finish, 'p')]
    : [start, finish]
  return {
    from: first,
    ...defined({to: last && endsAfter(first, last) ? last : undefined}),
    end: end + (part?.[0].length ?? 0),
  }
}

const readClock = (text: string, at: number): TimeMention | undefined => {
  const words = before(text, at)
  const mark = markBefore.exec(words)
  if (!mark && isJoinedToWhatPrecedes(text, at)) return undefined
  const figures = clockFiguresAt(text, at, betweenBefore.test(words))
  if (!figures) return undefined
  const behind = matchAt(markBehind, text, figures.end)
  const notation = notationOf(mark !== null || behind !== null, figures)
  if (notation === 'bare' && !figures.to && !weakMarkBefore.test(words)) return undefined
  if (notation !== 'marked' && matchAt(unitBehind[notation], text, figures.end)) return undefined
  if (/^(?:[\d\p{L}%]|[:.,/-]\d)/u.test(text.slice(figures.end, figures.end + 2)) && !behind) {
    return undefined
  }
  const noon = noonBefore.exec(words)
  const {end, ...times} = timesOf(text, figures, figures.end + (behind?.[0].length ?? 0))
  const zone = matchAt(zoneBehind, text, end)
  return {
    kind: 'time',
    ...(noon ? {from: {hour: 12, minute: 0}, to: onDay(times.from, 'p')} : times),
    notation,
    ...defined({zone: zone?.[1] === undefined ? undefined : zone[1]}),
    start: at - (mark?.[0].length ?? noon?.[0].length ?? 0),
    end: zone ? end + zone[0].length : end,
  }
}

/**
 * Reads the clock time, or the range of two, whose first figures stand at an offset.
 * @param length how many figures stand there
 */
export function readTimeAt(text: string, at: number, length: number): TimeMention | undefined {
  if (length === 4) return readMilitary(text, at)
  return length <= 2 ? readClock(text, at) : undefined
}
