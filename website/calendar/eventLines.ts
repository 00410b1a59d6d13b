import type {EventStatus} from '../../content/documents/documents.ts'
import {stated} from '../../content/documents/occasion.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import type {Span} from '../../content/time/span.ts'
import {positionOf} from '../documents/position.ts'
import {type Entry, whereOf} from '../entries/entry.ts'
import {contentLine, textLine, textValue, uriLine} from './contentLine.ts'
import {dateLine, momentLine, utcValue, zonedAt} from './momentLine.ts'
import {sequenceOf, sequenceStart} from './sequenceOf.ts'

const statuses: Readonly<Record<EventStatus, string>> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  rescheduled: 'CONFIRMED',
  movedOnline: 'CONFIRMED',
}

/**
 * A `VEVENT`. Where nobody is invited, `DTSTAMP` is when it was last changed, so that the same content
 * gives the same bytes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.8.7.2
 */
export function eventLines(entry: Entry & {readonly span: Span}): readonly string[] {
  const {document, occasion} = entry
  const updated = millisecondsOf(entry.updatedAt)
  const position = positionOf(stated(occasion, 'place'))
  const tags = document._type === 'event' ? (document.tags ?? []) : []
  return [
    'BEGIN:VEVENT',
    contentLine('UID', entry.uid),
    contentLine('DTSTAMP', utcValue(updated ?? sequenceStart)),
    contentLine('SEQUENCE', String(sequenceOf(entry.updatedAt))),
    ...(updated === undefined ? [] : [contentLine('LAST-MODIFIED', utcValue(updated))]),
    ...periodLines(entry.span),
    ...textLine('SUMMARY', entry.title),
    ...textLine('DESCRIPTION', descriptionOf(entry)),
    ...textLine('LOCATION', whereOf(entry)),
    ...(position === undefined ? [] : [contentLine('GEO', `${position.lat};${position.lng}`)]),
    contentLine('STATUS', statuses[entry.status]),
    ...(tags.length === 0 ? [] : [contentLine('CATEGORIES', tags.map(textValue).join(','))]),
    ...uriLine('URL', entry.url),
    ...(entry.whole === undefined ? [] : [contentLine('RELATED-TO', entry.whole.uid)]),
    'END:VEVENT',
  ]
}

/** What it is about, then how to take part. */
const descriptionOf = ({summary, seats}: Entry): string => {
  const ways = seats.map(({label, url}) => `${label}: ${url}`).join('\n')
  return [summary, ways].filter((part) => part !== undefined && part !== '').join('\n\n')
}

/** Of whole days the last counts, while a calendar names the day after it. */
const periodLines = ({start, end, allDay, timeZone}: Span): readonly string[] => {
  if (allDay) {
    const day = (moment: number) => zonedAt(moment, timeZone).toPlainDate()
    const first = day(start)
    return [
      dateLine('DTSTART', first),
      ...(end === undefined ? [] : [dateLine('DTEND', day(end).add({days: 1}))]),
    ]
  }
  return [
    momentLine('DTSTART', start, timeZone),
    ...(end === undefined || end === start ? [] : [momentLine('DTEND', end, timeZone)]),
  ]
}
