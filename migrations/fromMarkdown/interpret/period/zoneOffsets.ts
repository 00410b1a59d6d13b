import {Temporal} from 'temporal-polyfill'

const minuteMs = 60_000

/** From a moment on (epoch milliseconds), the offset from UTC in minutes. */
interface Stretch {
  readonly from: number
  readonly offset: number
}

const offsetOf = (moment: Temporal.ZonedDateTime): number => moment.offsetNanoseconds / 60e9

/** The offsets of a zone in a year of UTC, in order. */
const stretchesOf = (timeZone: string, year: number): readonly Stretch[] => {
  const end = Date.UTC(year + 1, 0, 1)
  let moment = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(
    timeZone,
  )
  const stretches = [{from: moment.epochMilliseconds, offset: offsetOf(moment)}]
  for (;;) {
    const next = moment.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= end) return stretches
    stretches.push({from: next.epochMilliseconds, offset: offsetOf(next)})
    moment = next
  }
}

const known = new Map<string, readonly Stretch[]>()
/** Years and zones are few in a site; a hostile one must not fill the memory. */
const mostKnown = 1000

const stretches = (timeZone: string, year: number): readonly Stretch[] => {
  const key = `${timeZone} ${year}`
  const found = known.get(key)
  if (found) return found
  if (known.size >= mostKnown) known.clear()
  const read = stretchesOf(timeZone, year)
  known.set(key, read)
  return read
}

/** The offset of a zone from UTC at a moment (epoch milliseconds), in minutes. */
export function offsetAtEpoch(epochMs: number, timeZone: string): number {
  return (
    stretches(timeZone, new Date(epochMs).getUTCFullYear()).findLast(({from}) => from <= epochMs)
      ?.offset ?? 0
  )
}

const dayMs = 86_400_000

/**
 * The moment at which clocks show a time, given as if it were UTC (epoch milliseconds). Of a time
 * that they show twice the first; one that they skip moves on by what they skip.
 */
export function epochOfWall(wallMs: number, timeZone: string): number {
  const before = offsetAtEpoch(wallMs - dayMs, timeZone)
  const after = offsetAtEpoch(wallMs + dayMs, timeZone)
  const early = wallMs - before * minuteMs
  if (before === after || offsetAtEpoch(early, timeZone) === before) return early
  const late = wallMs - after * minuteMs
  return offsetAtEpoch(late, timeZone) === after ? late : early
}
