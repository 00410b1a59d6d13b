import {getPublishedId} from '@sanity/client/csm'

import type {EventStatus} from '../../content/documents/documents.ts'
import {type Occasion, stated} from '../../content/documents/occasion.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {type Span, spanOf} from '../../content/time/span.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import {positionOf} from '../documents/position.ts'
import {listText} from '../wording/listText.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {contentLine, textValue} from './contentLine.ts'
import {dateLine, momentLine, utcValue, zonedAt} from './momentLine.ts'
import {sequenceOf} from './sequenceOf.ts'

/** Something with dates, ready to be written into a calendar. */
export interface Entry {
  readonly document: OccasionDocument
  readonly occasion: Occasion
  readonly span: Span
}

interface EventLineSettings {
  readonly stamp: Date
  readonly uidHost: string
  readonly url: string | undefined
  /** The event of a session. */
  readonly parent?: OccasionDocument
}

/** The entry of an event or session, if it has a start. */
export function entryOf(
  document: OccasionDocument,
  occasion: Occasion,
  siteZone: string,
): Entry | undefined {
  const span = spanOf(stated(occasion, 'period'), siteZone)
  return span && {document, occasion, span}
}

const statuses: Readonly<Record<EventStatus, string>> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  rescheduled: 'CONFIRMED',
  movedOnline: 'CONFIRMED',
}

/** A `VEVENT`. @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1 */
export function eventLines(entry: Entry, settings: EventLineSettings): readonly string[] {
  const {document, occasion} = entry
  const {stamp, uidHost, url, parent} = settings
  const words = wordsOf(document.language)
  const position = positionOf(stated(occasion, 'place'))
  const updated = millisecondsOf(document._updatedAt)
  const tags = document._type === 'event' ? (document.tags ?? []) : []
  return [
    'BEGIN:VEVENT',
    contentLine('UID', uid(document, uidHost)),
    contentLine('DTSTAMP', utcValue(stamp.getTime())),
    contentLine('SEQUENCE', String(sequenceOf(document._updatedAt))),
    ...(updated === undefined ? [] : [contentLine('LAST-MODIFIED', utcValue(updated))]),
    ...periodLines(entry.span),
    ...textLine('SUMMARY', document.title ?? words.untitled),
    ...textLine('DESCRIPTION', document.excerpt ?? document.ingress),
    ...textLine('LOCATION', locationText(occasion, words.attendance.online)),
    ...(position === undefined ? [] : [contentLine('GEO', `${position.lat};${position.lng}`)]),
    contentLine('STATUS', statuses[stated(occasion, 'status') ?? 'scheduled']),
    ...(tags.length === 0 ? [] : [contentLine('CATEGORIES', tags.map(textValue).join(','))]),
    ...(url === undefined ? [] : [contentLine('URL', uriValue(url))]),
    ...(parent === undefined ? [] : [contentLine('RELATED-TO', uid(parent, uidHost))]),
    'END:VEVENT',
  ]
}

const uid = ({_id}: OccasionDocument, host: string): string =>
  `${getPublishedId(_id ?? '')}@${host}`

/** In an address only ASCII may stand. */
const uriValue = (url: string): string =>
  url.toWellFormed().replace(/[^\u0021-\u007E]/gu, encodeURIComponent)

const textLine = (name: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [contentLine(name, textValue(text))]

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

const locationText = (occasion: Occasion, online: string): string | undefined => {
  const isOnline =
    stated(occasion, 'attendanceMode') === 'online' || stated(occasion, 'status') === 'movedOnline'
  if (isOnline) return online
  const {name, address} = stated(occasion, 'place') ?? {}
  return listText([name, address])
}
