import {localDate, addLocalDays, datesBetween} from '../time/localDays.ts'
import type {Period} from '../time/period.ts'
import {spanOf} from '../time/span.ts'
import {zoneOf} from '../time/timeZone.ts'

/** What a programme knows of its event. */
export interface ProgrammeFrame {
  /** IANA name of the event's zone. */
  readonly timeZone: string
  /** Milliseconds since 1970. */
  readonly start?: number
  readonly end?: number
  /** Of whole days nobody knows the hours. */
  readonly allDay: boolean
}

/** Until when in the morning a programme goes on with the day before, in hours. */
const nightHours = 5
const hourMs = 3_600_000
/** So many days have a page of their own. */
const mostDays = 60

export function frameOf(period: Partial<Period> | undefined, siteZone: string): ProgrammeFrame {
  const span = spanOf(period, siteZone)
  if (span === undefined || (period?.kind ?? 'once') !== 'once') {
    return {timeZone: zoneOf(period?.timeZone, siteZone), allDay: false}
  }
  return span
}

/**
 * The day whose page a moment stands on: what begins after midnight goes on with the evening before,
 * if the event was on then.
 */
export function programmeDate(moment: number, {timeZone, start}: ProgrammeFrame): string {
  const date = localDate(moment, timeZone)
  if (start === undefined) return date
  const evening = localDate(moment - nightHours * hourMs, timeZone)
  return evening < date && evening >= localDate(start, timeZone) ? evening : date
}

/** The days of the event and `others`, on which something takes place beside them, in order. */
export function programmeDates(
  frame: ProgrammeFrame,
  others: readonly string[],
): readonly string[] {
  const {start, end = start, allDay, timeZone} = frame
  const own =
    start === undefined || end === undefined
      ? []
      : datesBetween(
          programmeDate(start, frame),
          allDay ? localDate(end, timeZone) : programmeDate(Math.max(start, end - 1), frame),
          mostDays,
        )
  return [...new Set([...own, ...others])].toSorted()
}

/** The same time of the clock on another page. */
export function onDate(moment: number, date: string, frame: ProgrammeFrame): number {
  const days = Math.round(
    (Date.parse(date) - Date.parse(programmeDate(moment, frame))) / (24 * hourMs),
  )
  return addLocalDays(moment, days, frame.timeZone)
}
