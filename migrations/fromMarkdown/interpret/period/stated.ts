import {defined} from '../../../../content/objects/defined.ts'
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

const otherBefore =
  /(?:senast|sista\s\S{0,20}\s?dag\S*|deadline|before|by|until then|no later than|tidigare|formerly|previously|inställt|insläpp|doors?(?:\s+open)?|dörrarna\s+öppnar|drop-?in(?:\s+från)?|samling|check-?in)[\s:,]{0,3}(?:den|the|är|is|at|from|från|on|kl\.?)?[\s:]{0,2}$/iu

/** Deadlines, opening doors and earlier dates stand beside the time of an event. */
const isOther = (text: string, mention: Mention): boolean =>
  otherBefore.test(text.slice(Math.max(0, mention.start - 40), mention.start))

const staysInBrackets = /^[\s(]*(?:till|to|until|slut|end)(?!\p{L})/iu

/** The bracket in which a mention stands: its words up to the mention. */
const bracketBefore = (text: string, {start}: Mention): string | undefined => {
  const open = text.lastIndexOf('(', start)
  return open === -1 || text.slice(open, start).includes(')') ? undefined : text.slice(open, start)
}

/** Times in brackets behind the event's own are doors, or those of another zone. */
const isAside = (text: string, mention: Mention, first: Mention | undefined): boolean => {
  if (first === undefined || mention === first || mention.kind !== 'time') return false
  const bracket = bracketBefore(text, mention)
  return (
    bracket !== undefined &&
    bracketBefore(text, first) === undefined &&
    !staysInBrackets.test(bracket)
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
export function readStated(text: string, mentions = readMentions(text)): Stated {
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
