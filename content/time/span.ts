import {defined} from '../objects/defined.ts'
import {millisecondsOf} from './moment.ts'
import type {Period} from './period.ts'
import {zoneOf} from './timeZone.ts'

/** From when to when something takes place. */
export interface Span {
  /** Milliseconds since 1970. Of whole days: the first moment of the first day. */
  readonly start: number
  /** Milliseconds since 1970, never before `start`. Of whole days: within the last day, which counts. */
  readonly end?: number
  readonly allDay: boolean
  /** IANA name of a zone that is known here. */
  readonly timeZone: string
}

/**
 * What the dates of a period say; `undefined` without a start. An end before the start is a slip of
 * the pen, and nobody is told of it.
 *
 * @param siteZone IANA name of the zone of a period that names none.
 */
export function spanOf(period: Partial<Period> | undefined, siteZone: string): Span | undefined {
  const start = millisecondsOf(period?.start)
  if (period === undefined || start === undefined) return undefined
  const end = millisecondsOf(period.end)
  return {
    start,
    ...defined({end: end !== undefined && end >= start ? end : undefined}),
    allDay: period.allDay === true,
    timeZone: zoneOf(period.timeZone, siteZone),
  }
}
