import type {Tokens} from '../tokens/tokens.ts'
import {readDotted, readIso, readSlashed, readSlashedDays} from './dateFigures.ts'
import {mentionOf, named, yearSource} from './dateMention.ts'
import type {DateMention} from './mentions.ts'

const yearForm = new RegExp(`^${yearSource}`)

/** White space that may stand inside of a date. */
const widest = 3
const mostDays = 7

const isNear = (text: Tokens, at: number): boolean => text.gap(at) <= widest

interface Days {
  readonly days: readonly number[]
  readonly next: number
  /** Whether a comma stands among them, and whether a word that joins. */
  readonly commas: boolean
  readonly joins: boolean
}

/** A day of the month, "5", "5th", "5."; the token behind it. */
const dayAt = (
  text: Tokens,
  at: number,
): {readonly day: number; readonly next: number} | undefined => {
  const token = text.tokens[at]
  if (token?.kind !== 'number' || token.word.length > 2) return undefined
  const ending = text.at('ordinalEnding', at + 1)
  const isOwn = ending !== undefined && text.gap(at + 1) <= (ending.start === token.end ? 0 : 1)
  return {day: Number(token.word), next: isOwn ? ending.next : at + 1}
}

/** The token behind "–", "to" or "and" (and an article), where one stands. */
const behindJoint = (
  text: Tokens,
  at: number,
  commas: boolean,
): {readonly next: number; readonly kind: 'comma' | 'and' | 'until'} | undefined => {
  const word = text.tokens[at]?.word
  const comma = commas && word === ','
  const and = text.at('and', at)
  const until = text.at('until', at)
  const next = comma || word === '-' ? at + 1 : (until ?? and)?.next
  if (next === undefined || !isNear(text, at) || !isNear(text, next)) return undefined
  const kind = comma ? 'comma' : until === undefined && and !== undefined ? 'and' : 'until'
  return {next: text.at('article', next)?.next ?? next, kind}
}

const daysAt = (
  text: Tokens,
  at: number,
  options: {readonly commas: boolean; readonly fits: (next: number) => boolean},
): Days | undefined => {
  const first = dayAt(text, at)
  if (first === undefined || !options.fits(first.next)) return undefined
  const days = [first.day]
  let [next, commas, joins] = [first.next, false, false]
  while (days.length < mostDays) {
    const joint = behindJoint(text, next, options.commas)
    const day = joint && dayAt(text, joint.next)
    if (joint === undefined || day === undefined || !options.fits(day.next)) break
    days.push(day.day)
    commas ||= joint.kind === 'comma'
    joins ||= joint.kind === 'and'
    ;({next} = day)
  }
  return {days, next, commas, joins}
}

/** A year behind a month or day, with a comma or "of" before it; the token behind it. */
const yearAt = (
  text: Tokens,
  at: number,
): {readonly year: string; readonly next: number} | undefined => {
  const comma = text.tokens[at]?.word === ',' && text.gap(at) === 0 ? at + 1 : at
  const own = text.at('ofMonth', comma)?.next ?? comma
  const token = text.tokens[own]
  if (token?.kind !== 'number' || text.gap(own) < 1 || !isNear(text, own)) return undefined
  return yearForm.test(text.text.slice(token.start, token.start + 6))
    ? {year: token.word, next: own + 1}
    : undefined
}

const dates = (
  text: Tokens,
  {days, next}: Days,
  month: number,
  start: number,
): DateMention | undefined => {
  const ofYear = yearAt(text, next)
  const end = text.tokens[(ofYear?.next ?? next) - 1]?.end ?? start
  return mentionOf(
    days.map((day) => named(month, day, ofYear?.year)),
    start,
    end,
  )
}

const monthAt = (
  text: Tokens,
  at: number,
): {readonly month: number; readonly next: number} | undefined => {
  const own = text.at('ofMonth', at)?.next ?? at
  const month = text.at('month', own)
  if (month === undefined || !isNear(text, at) || !isNear(text, own)) return undefined
  const stop = text.tokens[month.next]
  const isShort = stop?.word === '.' && stop.start === month.end
  return {month: Number(month.value), next: isShort ? month.next + 1 : month.next}
}

const readDayFirst = (text: Tokens, at: number): DateMention | undefined => {
  const days = daysAt(text, at, {commas: true, fits: () => true})
  const month = days && monthAt(text, days.next)
  if (days === undefined || month === undefined) return undefined
  const isGlued = text.gap(days.next) === 0 && text.tokens[days.next - 1]?.kind === 'number'
  if (isGlued) return undefined
  const start = text.tokens[at]?.start ?? 0
  const mention = dates(text, {...days, next: month.next}, month.month, start)
  return mention?.last && days.commas && !days.joins ? undefined : mention
}

/** Whether figures that end in front of a token are no time of day. */
const isNoClock = (text: Tokens, next: number): boolean => {
  const end = text.tokens[next - 1]?.end ?? 0
  if (/^[:.]\d/.test(text.text.slice(end, end + 2))) return false
  return text.gap(next) > 1 || (!text.at('forenoon', next) && !text.at('afternoon', next))
}

const readMonthFirst = (text: Tokens, at: number): DateMention | undefined => {
  if (text.gap(at) < 1) return undefined
  const behind = text.before('article', at)?.first ?? at
  const month = text.before('month', text.beforeStop(behind))
  if (month === undefined || !isNear(text, at) || !isNear(text, behind)) return undefined
  const days = daysAt(text, at, {commas: false, fits: (next) => isNoClock(text, next)})
  return days && dates(text, days, Number(month.value), month.start)
}

/** The weekday, two of them, or the article that leads up to a date. */
const withWordsBefore = (text: Tokens, mention: DateMention, at: number): DateMention => {
  const article = text.before('article', at)
  const behind = article?.first ?? at
  const isApart = text.tokens[behind - 1]?.word === ','
  const weekday = text.before('weekday', text.beforeStop(isApart ? behind - 1 : behind))
  if (weekday === undefined || !isNear(text, at)) {
    return article === undefined ? mention : {...mention, start: article.start}
  }
  const joint = text.before('and', weekday.first) ?? text.before('until', weekday.first)
  const isDash = text.tokens[weekday.first - 1]?.word === '-'
  const first = joint?.first ?? (isDash ? weekday.first - 1 : undefined)
  const other = first === undefined ? undefined : text.before('weekday', first)
  const {start, value} = other ?? weekday
  return {...mention, start, weekday: Number(value)}
}

const shortForms = [readDayFirst, readMonthFirst, readDotted, readSlashedDays, readSlashed] as const
const longForms = [readIso] as const

/** The token that a mention starts with: words of a month may stand in front of its figures. */
const firstToken = ({tokens}: Tokens, mention: DateMention, at: number): number => {
  let first = at
  while (first > 0 && (tokens[first]?.start ?? 0) > mention.start) first -= 1
  return first
}

/**
 * Reads the date whose first figures are a token. Its words may start before them ("fredag den …",
 * "October …").
 */
export function readDateAt(text: Tokens, at: number): DateMention | undefined {
  const length = text.tokens[at]?.word.length ?? 0
  for (const read of length === 4 ? longForms : length <= 2 ? shortForms : []) {
    const mention = read(text, at)
    if (mention) return withWordsBefore(text, mention, firstToken(text, mention, at))
  }
  return undefined
}
