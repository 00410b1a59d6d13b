import {defined} from '../../../../content/objects/defined.ts'
import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'
import type {Tokens} from '../tokens/tokens.ts'
import type {DateMention, Mention, NamedDay, TimeMention} from './mentions.ts'
import {readMentions} from './readMentions.ts'
import type {WallTime} from './zonedTime.ts'

/** What a human's words state about when something is. */
export interface Stated {
  readonly first?: NamedDay
  readonly last?: NamedDay
  readonly weekday?: number
  /** The first day's figures could be the other way round. */
  readonly swappable: boolean
  readonly from?: WallTime
  readonly to?: WallTime
  readonly zone?: string
}

const behindSigns = ({tokens}: Tokens, at: number): number => {
  let behind = at
  while (at - behind < 3 && ':,'.includes(tokens[behind - 1]?.word ?? ' ')) behind -= 1
  return behind
}

/** Deadlines, opening doors and earlier dates stand beside the time of an event. */
const isOther = (text: Tokens, mention: Mention): boolean => {
  if (!text.has('otherTime')) return false
  const at = behindSigns(text, text.tokenAt(mention.start))
  const lead = text.before('timeLead', text.beforeStop(at))
  return [at, lead?.first].some(
    (behind) =>
      behind !== undefined && text.before('otherTime', behindSigns(text, behind)) !== undefined,
  )
}

/** "(till 20)" goes on with the time before it. */
const staysInBrackets = (text: Tokens, bracket: number): boolean => {
  const at = text.tokenAt(bracket + 1)
  return text.at('until', at) !== undefined || text.at('ends', at) !== undefined
}

/** Where the bracket opens in which a mention stands. */
const bracketBefore = ({text}: Tokens, {start}: Mention): number | undefined => {
  const open = text.lastIndexOf('(', start)
  return open === -1 || text.slice(open, start).includes(')') ? undefined : open
}

/** Times in brackets behind the event's own are doors, or those of another zone. */
const isAside = (text: Tokens, mention: Mention, first: Mention | undefined): boolean => {
  if (first === undefined || mention === first || mention.kind !== 'time') return false
  const bracket = bracketBefore(text, mention)
  return (
    bracket !== undefined &&
    bracketBefore(text, first) === undefined &&
    !staysInBrackets(text, bracket)
  )
}

const isLater = (a: NamedDay, b: NamedDay): boolean =>
  (a.year ?? b.year ?? 0) - (b.year ?? a.year ?? 0) > 0 ||
  ((a.year ?? b.year) === (b.year ?? a.year) &&
    (a.month > b.month || (a.month === b.month && a.day > b.day)))

/** A year that stands only with the last day is the first one's too: "30 May – 2 June 2021". */
const withYearOf = (day: NamedDay, other: NamedDay | undefined): NamedDay =>
  day.year === undefined && other?.year !== undefined
    ? {
        ...day,
        year:
          day.month > other.month || (day.month === other.month && day.day > other.day)
            ? other.year - 1
            : other.year,
      }
    : day

interface Days {
  readonly first: NamedDay
  readonly last: NamedDay | undefined
  readonly lastMention: DateMention
}

const daysOf = (dates: readonly DateMention[]): Days | undefined => {
  const [opening] = dates
  const closing = dates.at(-1)
  if (!opening || !closing) return undefined
  const end = closing.last ?? closing.first
  const first = withYearOf(opening.first, end)
  const last = withYearOf(end, first.year === undefined ? undefined : {...first, month: 1, day: 1})
  return {first, last: isLater(last, first) ? last : undefined, lastMention: closing}
}

const sameZone = (times: readonly TimeMention[]): readonly TimeMention[] =>
  times.filter(
    ({zone}) => zone === undefined || zone === times[0]?.zone || isSummerPair(zone, times[0]?.zone),
  )

const isSummerPair = (zone: string, other: string | undefined): boolean =>
  zone.replace('S', '') === other?.replace('S', '')

const endOf = (times: readonly TimeMention[], days: Days | undefined): WallTime | undefined => {
  const last = times.at(-1)
  if (!last) return undefined
  if (last.to) return last.to
  const closesLastDay =
    days?.last !== undefined && times.length > 1 && last.start > days.lastMention.start
  return closesLastDay ? last.from : undefined
}

/**
 * Reads a text that is about the time of one event: its first day and time, its last day and the
 * time at which that one ends. Several days or stretches of time become one from first to last.
 */
export function readStated(
  written: string,
  lexicon: Lexicon = everyLexicon(),
  mentions = readMentions(written, lexicon),
): Stated {
  if (mentions.length === 0) return {swappable: false}
  const text = lexicon.read(written)
  const own = mentions.filter((mention) => !isOther(text, mention))
  const dates = own.filter((mention) => mention.kind === 'date')
  const allTimes = own.filter((mention) => mention.kind === 'time')
  const times = sameZone(allTimes.filter((time) => !isAside(text, time, allTimes[0])))
  const days = daysOf(dates)
  const from = times[0]?.from
  const to = endOf(times, days)
  const weekday = dates[0]?.weekday
  const zone = times[0]?.zone
  return {
    ...defined({
      first: days ? days.first : undefined,
      last: days?.last ? days.last : undefined,
      weekday,
    }),
    swappable: dates[0]?.swappable === true,
    ...defined({from: from || undefined, to: to || undefined, zone}),
  }
}
