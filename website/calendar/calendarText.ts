import type {Span} from '../../content/time/span.ts'
import type {Entry} from '../entries/entry.ts'
import {eventLines} from './eventLines.ts'
import {timeZoneLines} from './timeZoneLines.ts'

/**
 * An iCalendar file of whatever in `entries` says when it is.
 *
 * @param head Lines that tell of the calendar itself.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.4
 */
export function calendarText(head: readonly string[], entries: readonly Entry[]): string {
  const dated = entries.flatMap((entry) =>
    entry.span === undefined ? [] : [{...entry, span: entry.span}],
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lectern//Lectern 1//EN',
    'CALSCALE:GREGORIAN',
    ...head,
    ...zonesOf(dated.map(({span}) => span)),
    ...dated.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}

/** Each zone once. Whole days are in none. */
const zonesOf = (spans: readonly Span[]): readonly string[] => {
  const timed = Map.groupBy(
    spans.filter(({allDay}) => !allDay),
    ({timeZone}) => timeZone,
  )
  return [...timed].flatMap(([timeZone, within]) => {
    const first = within.reduce((least, {start}) => Math.min(least, start), Infinity)
    const last = within.reduce((most, {start, end}) => Math.max(most, end ?? start), -Infinity)
    return timeZoneLines(timeZone, first, last)
  })
}
