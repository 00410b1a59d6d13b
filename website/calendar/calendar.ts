import {inShape} from '../documents/inShape.ts'
import {type PageContent, isOccasionContent} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import {mainEntry, saysWhen, sessionEntries} from '../entries/entriesOf.ts'
import type {EntrySettings} from '../entries/entry.ts'
import {calendarText} from './calendarText.ts'
import {textLine} from './contentLine.ts'

export interface CalendarSettings extends EntrySettings {
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
  const main = mainEntry(content, settings)
  if (main.span === undefined) return {kind: 'none', reason: whyWithout(content)}
  const sessions =
    settings.sessions === true ? sessionEntries(content, settings).filter(saysWhen) : []
  return {
    kind: 'file',
    name: `${document.slug?.current ?? document._type}.ics`,
    text: calendarText(textLine('X-WR-CALNAME', document.title), [main, ...sessions]),
  }
}

const whyWithout = (content: PageContent<OccasionDocument>): string => {
  const {kind = 'once'} = content.document.period ?? {}
  return {
    once: 'It has no date yet.',
    recurring: 'It recurs, and no date says when.',
    ongoing: 'It goes on all the time, and no date says since when.',
  }[kind]
}
