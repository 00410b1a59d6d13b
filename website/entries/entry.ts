import {getPublishedId} from '@sanity/client/csm'

import type {EventStatus} from '../../content/documents/documents.ts'
import {type Occasion, stated} from '../../content/documents/occasion.ts'
import type {Language} from '../../content/language/language.ts'
import {defined} from '../../content/objects/defined.ts'
import {cleanText} from '../../content/text/cleanText.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {type Span, spanOf} from '../../content/time/span.ts'
import type {OccasionDocument, PageDocument} from '../documents/pageDocument.ts'
import type {RelatedPage} from '../documents/relatedDocument.ts'
import {webAddress} from '../documents/webAddress.ts'
import {listText} from '../wording/listText.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {type Seat, seatsOf} from './seats.ts'

export interface EntrySettings {
  /** IANA name of the site's zone, for what names none. */
  readonly timeZone: string
  /** Host name of the site. With a document's `_id` it is its name everywhere; it must never change. */
  readonly uidHost: string
  /** The full address of a page. */
  readonly urlOf: (page: PageDocument | RelatedPage) => string | undefined
}

/** An event or session as calendars, feeds and schedules tell of it: all say the same. */
export interface Entry {
  readonly document: OccasionDocument
  readonly occasion: Occasion
  /** The event of a session or part. */
  readonly whole?: Pick<Entry, 'uid' | 'title'>
  /** `<_id>@<host>`, for ever. */
  readonly uid: string
  readonly title: string
  readonly summary?: string
  readonly language?: Language
  /** When it is, if it says so. */
  readonly span?: Span
  readonly status: EventStatus
  readonly isOnline: boolean
  /** "City library, 1 Main Street", or that it is online. */
  readonly place?: string
  readonly room?: string
  readonly url?: string
  /** Names. */
  readonly speakers: readonly string[]
  readonly seats: readonly Seat[]
  /** UTC, ISO 8601: when it, or the event that it has things from, was last changed. */
  readonly updatedAt?: string
}

interface Background {
  readonly occasion: Occasion
  readonly speakers?: readonly (string | null | undefined)[]
  readonly whole?: OccasionDocument
}

/** What is said of an event or session. Texts hold only what every format can. */
export function entryOf(
  document: OccasionDocument,
  {occasion, speakers = [], whole}: Background,
  settings: EntrySettings,
): Entry {
  const language = document.language ?? whole?.language
  const words = wordsOf(language)
  const summary = document.excerpt ?? document.ingress
  const status = stated(occasion, 'status') ?? 'scheduled'
  const isOnline = status === 'movedOnline' || stated(occasion, 'attendanceMode') === 'online'
  const {name, address} = stated(occasion, 'place') ?? {}
  const place = isOnline ? words.attendance.online : listText([name, address])
  const room = document._type === 'session' ? document.room : undefined
  const titleOf = ({title}: OccasionDocument): string => cleanText(title ?? '') || words.untitled
  return {
    document,
    occasion,
    uid: uidOf(document, settings),
    title: titleOf(document),
    status,
    isOnline,
    speakers: speakers.flatMap((each) =>
      each === null || each === undefined ? [] : cleanText(each),
    ),
    seats: status === 'cancelled' ? [] : seatsOf(document, words),
    ...defined({
      whole: whole && {uid: uidOf(whole, settings), title: titleOf(whole)},
      summary: summary && cleanText(summary),
      language,
      span: spanOf(stated(occasion, 'period'), settings.timeZone),
      place: place && cleanText(place),
      room: isOnline ? undefined : room && cleanText(room),
      url: webAddress(settings.urlOf(document)),
      updatedAt: latest([document._updatedAt, whole?._updatedAt]),
    }),
  }
}

const uidOf = ({_id}: OccasionDocument, {uidHost}: EntrySettings): string =>
  `${getPublishedId(_id ?? '')}@${uidHost}`

const latest = (moments: readonly (string | undefined)[]): string | undefined => {
  const known = moments.flatMap((moment) => millisecondsOf(moment) ?? [])
  return known.length === 0 ? undefined : new Date(Math.max(...known)).toISOString()
}

/** Where it is, with the room: "Hall 2, City library, 1 Main Street". */
export function whereOf({room, place}: Entry): string | undefined {
  return listText([room, place])
}
