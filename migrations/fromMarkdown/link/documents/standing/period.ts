import type {Period} from '../../../../../content/time/period.ts'
import {threshold} from '../../../interpret/facts.ts'
import {type Lexicon, lexiconOf} from '../../../interpret/lexicon/lexicon.ts'
import {readDuration} from '../../../interpret/period/duration.ts'
import {
  wallDateOf,
  readMachineDate,
  readSexagesimal,
} from '../../../interpret/period/machineDate.ts'
import {readMentions} from '../../../interpret/period/readMentions.ts'
import {readStated} from '../../../interpret/period/stated.ts'
import {
  type CalendarDay,
  isoTime,
  toWall,
  type WallTime,
} from '../../../interpret/period/zonedTime.ts'
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
}

const edgesOf = ({start, end, allDay, timeZone}: Period): Edges => {
  const walls = [start, end].flatMap((moment) =>
    moment === undefined ? [] : [toWall(moment, timeZone)],
  )
  return {
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

const fillers = ['clockMark', 'article', 'atTime', 'until', 'and'] as const

/** Without the small words that stand between days and times. */
const withoutFillers = (text: Tokens): string =>
  text
    .outside(fillers.flatMap((concept) => text.all(concept)))
    .map(({word}) => word)
    .join(' ')

const zoneName =
  /(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?\d{2})?|(?<!\p{L})(?:UTC|GMT|[A-Z]{1,3}T)(?!\p{L})/gu

/** Whether words say nothing but days and times. */
export function onlyTells(text: string, lexicon: Lexicon): boolean {
  const mentions = readMentions(text, lexicon)
  let rest = text
  for (const {start, end} of mentions.toReversed()) rest = rest.slice(0, start) + rest.slice(end)
  return (
    mentions.length > 0 &&
    !/[\p{L}\d]/u.test(withoutFillers(lexicon.read(rest.replaceAll(zoneName, ''))))
  )
}

const spoken = (text: string, edges: Edges, lexicon: Lexicon): boolean => {
  if (!onlyTells(text, lexicon)) return false
  const {first, last, from, to} = readStated(text, lexicon)
  return (
    [first, last].every((day) => hasDay(edges, day)) &&
    [from, to].every((time) => hasTime(edges, time))
  )
}

/** Whether a leaf says no other day or time than the document's period, or stands in its words. */
export const saysPeriod: Stands = (leaf, made) => {
  const {facts, site} = made.context
  if (facts.period === undefined || facts.period.confidence < threshold) return false
  const period = facts.period.value
  const {value, text} = leaf
  if (period.text?.normalize('NFC').includes(text) === true || isTold(leaf, made)) return true
  const edges = edgesOf(period)
  const machine = readMachineDate(value)
  if (machine !== undefined) {
    const {day, time, isPlaceholder} = wallDateOf(machine, period.timeZone)
    return hasDay(edges, day) && (isPlaceholder === true || hasTime(edges, time))
  }
  if (typeof value === 'number') {
    const time = readSexagesimal(value)
    return time !== undefined && hasTime(edges, time)
  }
  return spoken(text, edges, lexiconOf(facts.languages, site.config.dateOrder))
}

/** Whether the document's period is as long as a leaf says. */
export const saysDuration: Stands = ({value}, {context: {facts}}) => {
  const {start, end} = facts.period?.value ?? {}
  const minutes = readDuration(value)
  if (start === undefined || end === undefined || minutes === undefined) return false
  return Date.parse(end) - Date.parse(start) === minutes * 60_000
}

export const saysZone: Stands = (leaf, made) =>
  made.context.facts.period?.value.timeZone === leaf.text || isTold(leaf, made)
