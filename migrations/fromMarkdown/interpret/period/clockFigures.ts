import {monthPattern} from './calendarWords.ts'
import type {WallTime} from './zonedTime.ts'

/** Figures of a clock as they stand: before it is known whether `6` is morning or evening. */
export interface Clock extends WallTime {
  readonly separator: string | undefined
  /** `a` before noon, `p` after. */
  readonly half: 'a' | 'p' | undefined
}

export interface ClockFigures {
  readonly from: Clock
  readonly to: Clock | undefined
  /** Offset behind the figures. */
  readonly end: number
}

const clockPattern = (name: string): string =>
  String.raw`(?<${name}Hour>\d{1,2})(?:(?<${name}Mark>[:.h])(?<${name}Minute>\d{2})(?::\d{2})?|h(?![\p{L}\d]))?(?!\d)(?:\s?(?<${name}Half>[apfe])\.?\s?m(?![\p{L}\d])\.?)?`

const form = new RegExp(
  String.raw`(?<first>${clockPattern('from')})(?:(?<join>(?:\s{0,3}(?:-|–|—|−|~|till|to|until|fram till|och|and)|[\s,;(]{1,3}(?:(?:och|and)\s)?(?:slut(?:ar)?|avslutas|ends?|ending|finish(?:es)?)(?:\s(?:vid|at))?\s)\s{0,3}(?:(?:kl(?:ockan)?|ca|cirka|c:a|around|about|approx)\.?\s{0,2}){0,2})(?:${clockPattern('to')}(?!/\d|(?::?[ae])?\s{1,2}${monthPattern}(?!\p{L}))|(?<word>noon|midday|midnight|midnatt)(?!\p{L})))?`,
  'iuy',
)

const halves: Readonly<Record<string, 'a' | 'p'>> = {a: 'a', p: 'p', f: 'a', e: 'p'}

const clock = (
  groups: Readonly<Record<string, string | undefined>>,
  name: 'from' | 'to',
): Clock | undefined => {
  const hour = Number(groups[`${name}Hour`] ?? Number.NaN)
  const minute = Number(groups[`${name}Minute`] ?? 0)
  if (!(hour < 24 || (hour === 24 && minute === 0)) || minute > 59) return undefined
  const half = halves[(groups[`${name}Half`] ?? '').toLowerCase()]
  return {
    hour,
    minute,
    separator: groups[`${name}Mark`],
    half: hour > 12 || hour === 0 ? undefined : half,
  }
}

const words: Readonly<Record<string, Clock>> = {
  noon: {hour: 12, minute: 0, separator: undefined, half: undefined},
  midday: {hour: 12, minute: 0, separator: undefined, half: undefined},
  midnight: {hour: 24, minute: 0, separator: undefined, half: undefined},
  midnatt: {hour: 24, minute: 0, separator: undefined, half: undefined},
}

const joinsTwo = /^\s*(?:och|and)(?!\s(?:slut|avslut|end|finish))/i

/**
 * Reads "18:00", "9-12 am", "16.00–17.00" at an offset.
 * @param between whether "mellan" or "between" stands before: only then "and" makes a range
 */
export function clockFiguresAt(
  text: string,
  at: number,
  between: boolean,
): ClockFigures | undefined {
  form.lastIndex = at
  const groups = form.exec(text)?.groups
  const from = groups && clock(groups, 'from')
  if (!groups || !from) return undefined
  const join = groups['join']
  const to = words[(groups['word'] ?? '').toLowerCase()] ?? clock(groups, 'to')
  if (join === undefined || to === undefined || (joinsTwo.test(join) && !between)) {
    return {from, to: undefined, end: at + (groups['first'] ?? '').length}
  }
  return {from, to, end: form.lastIndex}
}

export function minutesOf({hour, minute}: WallTime): number {
  return hour * 60 + minute
}

/** The time on a 24-hour clock. */
export function onDay({hour, minute}: WallTime, half: 'a' | 'p' | undefined): WallTime {
  return {
    hour: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0),
    minute,
  }
}

/** "1-4 pm" is in the afternoon as a whole, "11-1 pm" starts before noon, "9-12 am" ends at noon. */
export function rangeOnDay(from: Clock, to: Clock): readonly [WallTime, WallTime] {
  if (to.half === undefined) {
    const start = onDay(from, from.half)
    const later = from.half !== undefined && to.hour <= 12 && minutesOf(to) <= minutesOf(start)
    return [start, onDay(to, later ? 'p' : undefined)]
  }
  const untilNoon = to.half === 'a' && to.hour === 12 && from.half !== 'p'
  const end = onDay(to, untilNoon ? 'p' : to.half)
  if (from.half !== undefined || from.hour > 12) return [onDay(from, from.half), end]
  const sameHalf = onDay(from, untilNoon ? 'a' : to.half)
  if (minutesOf(sameHalf) < minutesOf(end)) return [sameHalf, end]
  return [onDay(from, to.half === 'p' ? 'a' : 'p'), end]
}
