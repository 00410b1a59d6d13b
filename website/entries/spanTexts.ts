import {defined} from '../../content/objects/defined.ts'
import type {Span} from '../../content/time/span.ts'
import {zonedAt} from '../calendar/momentLine.ts'

/** A moment by the clock of its zone: "2030-12-01T10:00:00+01:00". */
export function clockText(milliseconds: number, timeZone: string): string {
  return zonedAt(milliseconds, timeZone).toString({timeZoneName: 'never', smallestUnit: 'second'})
}

/** A day: "2030-12-01". */
export function dayOf(milliseconds: number, timeZone: string): string {
  return zonedAt(milliseconds, timeZone).toPlainDate().toString()
}

/** Start and end by the clock of the event, or as days, the last of which counts. */
export function spanTexts({start, end, allDay, timeZone}: Span): {
  readonly start: string
  readonly end?: string
} {
  const text = allDay ? dayOf : clockText
  return {
    start: text(start, timeZone),
    ...defined({end: end === undefined ? undefined : text(end, timeZone)}),
  }
}
