import {defined} from '../../content/objects/defined.ts'
import {inShape} from '../documents/inShape.ts'
import {
  type PageContent,
  isOccasionContent,
  occasionOf,
  sessionOccasion,
  sessionsOf,
} from '../documents/pageContent.ts'
import type {OccasionDocument, PageDocument} from '../documents/pageDocument.ts'
import type {RelatedPage} from '../documents/relatedDocument.ts'
import {webAddress} from '../documents/webAddress.ts'
import {contentLine, textValue} from './contentLine.ts'
import {type Entry, entryOf, eventLines} from './eventLines.ts'
import {timeZoneLines} from './timeZoneLines.ts'

export interface CalendarSettings {
  /** When the file is made: its `DTSTAMP`. */
  readonly stamp: Date
  /** IANA name of the site's zone, for what names none. */
  readonly timeZone: string
  /** Host name of the site. With the document's `_id` it makes the `UID`, so it must never change. */
  readonly uidHost: string
  /** The full address of a page. */
  readonly urlOf: (page: PageDocument | RelatedPage) => string | undefined
  /** Whether the sessions that say when they are get entries of their own. */
  readonly sessions?: boolean
}

/** A file for calendars, or why there is none. */
export type Calendar =
  | {readonly kind: 'file'; readonly name: string; readonly text: string}
  | {readonly kind: 'none'; readonly reason: string}

/** An iCalendar file of an event or session. @see https://www.rfc-editor.org/rfc/rfc5545 */
export function calendar(given: PageContent, settings: CalendarSettings): Calendar {
  const content = inShape(given)
  if (!isOccasionContent(content)) {
    return {kind: 'none', reason: 'Only events and sessions have a place in a calendar.'}
  }
  const {document} = content
  const main = entryOf(document, occasionOf(content), settings.timeZone)
  if (main === undefined) return {kind: 'none', reason: whyWithout(content)}
  const entries = [main, ...(settings.sessions === true ? sessionEntries(content, settings) : [])]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lectern//Lectern 1//EN',
    'CALSCALE:GREGORIAN',
    ...textLine('X-WR-CALNAME', document.title),
    ...zonesOf(entries),
    ...entries.flatMap((entry) =>
      eventLines(entry, {
        ...settings,
        url: webAddress(settings.urlOf(entry.document)),
        ...defined({parent: entry === main ? undefined : document}),
      }),
    ),
    'END:VCALENDAR',
  ]
  return {
    kind: 'file',
    name: `${document.slug?.current ?? document._type}.ics`,
    text: lines.map((line) => `${line}\r\n`).join(''),
  }
}

const textLine = (name: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [contentLine(name, textValue(text))]

const sessionEntries = (
  content: PageContent<OccasionDocument>,
  {timeZone}: CalendarSettings,
): readonly Entry[] =>
  sessionsOf(content)
    .filter(({period}) => period?.start !== undefined)
    .flatMap((session) => entryOf(session, sessionOccasion(content, session), timeZone) ?? [])

/** Each zone once. Whole days are in none. */
const zonesOf = (entries: readonly Entry[]): readonly string[] => {
  const timed = entries.map(({span}) => span).filter(({allDay}) => !allDay)
  return [...new Set(timed.map(({timeZone}) => timeZone))].flatMap((timeZone) => {
    const moments = timed
      .filter((span) => span.timeZone === timeZone)
      .flatMap(({start, end}) => [start, end ?? start])
    return timeZoneLines(timeZone, Math.min(...moments), Math.max(...moments))
  })
}

const whyWithout = (content: PageContent<OccasionDocument>): string => {
  const {kind = 'once'} = content.document.period ?? {}
  return {
    once: 'It has no date yet.',
    recurring: 'It recurs, and no date says when.',
    ongoing: 'It goes on all the time, and no date says since when.',
  }[kind]
}
