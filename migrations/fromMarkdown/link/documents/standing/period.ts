import type {Period} from '../../../../../content/time/period.ts'
import {isSure} from '../../../interpret/factRules.ts'
import {type Lexicon, lexiconOf} from '../../../interpret/lexicon/lexicon.ts'
import {readLength} from '../../../interpret/period/lengths.ts'
import {
  wallDateOf,
  readMachineDate,
  readSexagesimal,
} from '../../../interpret/period/machineDate.ts'
import {readMentions, withoutMentions} from '../../../interpret/period/readMentions.ts'
import {readClock} from '../../../interpret/period/readWhen.ts'
import {
  type CalendarDay,
  isoTime,
  sameDay,
  toInstant,
  toWall,
  weekdayOf,
  type WallTime,
} from '../../../interpret/period/zonedTime.ts'
import {dayByNumber, dayWithin} from '../../../interpret/programme/programmeDay.ts'
import {pattern} from '../../../interpret/tokens/pattern.ts'
import type {Tokens} from '../../../interpret/tokens/tokens.ts'
import {isAmong, type Leaf, type Made, type Stands} from './leaf.ts'

const told: ReadonlySet<string> = new Set([
  'date-differs',
  'time-differs',
  'time-placeholder',
  'offset-converted',
  'offset-differs',
  'time-zone-taken',
])

/** Whether a message about the time says the leaf's words. */
const isTold = (leaf: Leaf, {messages}: Made): boolean =>
  messages.some(({ruleId, actual}) => told.has(ruleId) && isAmong([actual ?? ''], leaf))

type NamedDay = Omit<CalendarDay, 'year'> & {readonly year?: number}

interface Edges {
  readonly days: readonly CalendarDay[]
  readonly times: readonly WallTime[]
  /** In UTC: a time that the clocks skip is another one on them. */
  readonly moments: readonly string[]
}

const edgesOf = ({start, end, allDay, timeZone}: Period): Edges => {
  const moments = [start, end].filter((moment) => moment !== undefined)
  const walls = moments.map((moment) => toWall(moment, timeZone))
  return {
    moments: allDay === true ? [] : moments,
    days: walls.map(({day}) => day),
    times: allDay === true ? [] : walls.map(({time}) => time),
  }
}

const hasDay = ({days}: Edges, day: NamedDay | undefined): boolean =>
  day === undefined ||
  days.some(
    (each) =>
      each.month === day.month && each.day === day.day && each.year === (day.year ?? each.year),
  )

const hasTime = ({times}: Edges, time: WallTime | undefined): boolean =>
  time === undefined || times.some((each) => isoTime(each) === isoTime(time))

const fillers = [
  'clockMark',
  'article',
  'atTime',
  'until',
  'and',
  'noon',
  'midday',
  'midnight',
] as const

/** Without the small words that stand between days and times. */
const withoutFillers = (text: Tokens): string =>
  text
    .outside(fillers.flatMap((concept) => text.all(concept)))
    .map(({word}) => word)
    .join(' ')

const zoneName =
  /(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?\d{2})?|(?<!\p{L})(?:UTC|GMT|[A-Z]{1,3}T)(?!\p{L})/gu

/** Words that stand for a time of day. */
const clockWords = ['noon', 'midday', 'midnight'] as const

/** Whether words say nothing but days and times. */
export function onlyTells(text: string, lexicon: Lexicon): boolean {
  const rest = lexicon.read(withoutMentions(text, lexicon).replaceAll(zoneName, ''))
  return (
    (readMentions(text, lexicon).length > 0 || rest.has(...clockWords)) &&
    !/[\p{L}\d]/u.test(withoutFillers(rest))
  )
}

const weekdayAlone = pattern('^ ~ weekday ~ $')

const hasWeekday = ({days}: Edges, text: Tokens): boolean => {
  const weekday = Number(text.first('weekday')?.value)
  return weekdayAlone.fits(text) && days.some((day) => weekdayOf(day) === weekday)
}

const spoken = (text: string, edges: Edges, lexicon: Lexicon): boolean => {
  if (hasWeekday(edges, lexicon.read(text))) return true
  const isFigures = /^\d{3,4}$/u.test(text)
  if (!isFigures && !onlyTells(text, lexicon)) return false
  const {first, last, from, to} = readClock(text, lexicon)
  return (
    (from !== undefined || !isFigures) &&
    [first, last].every((day) => hasDay(edges, day)) &&
    [from, to].every((time) => hasTime(edges, time))
  )
}

const saysEdges = ({value, text}: Leaf, edges: Edges, {context}: Made): boolean => {
  const {facts, site} = context
  const machine = readMachineDate(value)
  if (machine !== undefined) {
    const {timeZone = site.config.timeZone} = facts.period?.value ?? {}
    const {day, time, isPlaceholder} = wallDateOf(machine, timeZone)
    if (hasDay(edges, day) && (isPlaceholder === true || hasTime(edges, time))) return true
    return time !== undefined && edges.moments.includes(toInstant(day, time, timeZone))
  }
  const seconds = typeof value === 'number' ? readSexagesimal(value) : undefined
  if (seconds !== undefined) return hasTime(edges, seconds)
  return spoken(text, edges, lexiconOf(facts.languages, site.config.dateOrder))
}

/** Whether a leaf numbers the day of an event on which a period starts: `day: 2`, "Day 2". */
export function numbersDay(
  {value, text}: Leaf,
  {start, timeZone}: Period,
  event: Pick<Period, 'start' | 'end'> | undefined,
  {context}: Made,
): boolean {
  if (start === undefined || event?.start === undefined) return false
  const dayOf = (moment: string): CalendarDay => toWall(moment, timeZone).day
  const days = {timeZone, first: dayOf(event.start), last: dayOf(event.end ?? event.start)}
  const words = lexiconOf(context.facts.languages).read(text)
  const day = dayByNumber(value, days) ?? dayWithin(words, days)
  return day !== undefined && sameDay(day, dayOf(start))
}

const periodOf = ({context: {facts}}: Made): Period | undefined =>
  facts.period !== undefined && isSure(facts.period) ? facts.period.value : undefined

/** Whether a leaf says no other day, time or length than a period has. */
export function saysOf(period: Period, leaf: Leaf, made: Made): boolean {
  const minutes = readLength(leaf.value, lexiconOf(made.context.facts.languages))
  return saysEdges(leaf, edgesOf(period), made) || (minutes !== undefined && lasts(period, minutes))
}

const lasts = ({start, end}: Period, minutes: number): boolean =>
  start !== undefined &&
  end !== undefined &&
  Date.parse(end) - Date.parse(start) === minutes * 60_000

/** Whether a leaf says no other day or time than the document's period, or stands in its words. */
export const saysPeriod: Stands = (leaf, made) => {
  const period = periodOf(made)
  if (period === undefined) return false
  if (period.text?.normalize('NFC').includes(leaf.text) === true || isTold(leaf, made)) return true
  const {links, entry} = made.context
  return (
    saysEdges(leaf, edgesOf(period), made) ||
    numbersDay(leaf, period, links.whole(entry)?.event, made)
  )
}

/** Whether a leaf is the end of the document's period: a time is no end because the start has it. */
export const saysEnd: Stands = (leaf, made) => {
  const period = periodOf(made)
  if (period === undefined) return false
  const {days} = edgesOf(period)
  const {start: _start, ...ending} = period
  return isTold(leaf, made) || saysEdges(leaf, {...edgesOf(ending), days}, made)
}

/** Whether the document's period is as long as a leaf says. */
export const saysDuration: Stands = ({value}, {context: {facts}}) => {
  const minutes = readLength(value, lexiconOf(facts.languages))
  return facts.period !== undefined && minutes !== undefined && lasts(facts.period.value, minutes)
}

export const saysZone: Stands = (leaf, made) =>
  made.context.facts.period?.value.timeZone === leaf.text || isTold(leaf, made)
