import type {SessionKind} from '../documents/documents.ts'
import {defined} from '../objects/defined.ts'
import {slugify} from '../text/slug.ts'
import {momentAt} from '../time/localDays.ts'
import {type ProgrammeFrame, programmeDate} from './programmeDays.ts'
import {minuteMs, type Placement, type ProgrammeSession, usualLengthMs} from './programmeSession.ts'
import {draftIdOf, type StoredDocument} from './stored.ts'

/** What a line of a programme says, as far as it could be read. */
export interface Entry {
  readonly title: string
  readonly kind?: SessionKind
  readonly room?: string
  /** Full names. */
  readonly speakers: readonly string[]
  /** Milliseconds since 1970. */
  readonly start?: number
  readonly end?: number
}

/** An entry with its time. */
export interface PlannedEntry extends Entry {
  readonly placement: Placement
}

const hourMs = 60 * minuteMs
/** What begins later than so long after something that states no end has a pause before it. */
const longestMs = 4 * hourMs

const ends = ({start = 0, end = start}: ProgrammeSession): number => end

/** The one that ends last on a page: the next one goes on behind it. */
export function lastOf(
  sessions: readonly ProgrammeSession[],
  date: string,
  frame: ProgrammeFrame,
): ProgrammeSession | undefined {
  return sessions
    .filter(({start}) => start !== undefined && programmeDate(start, frame) === date)
    .reduce<ProgrammeSession | undefined>(
      (last, session) => (last === undefined || ends(session) >= ends(last) ? session : last),
      undefined,
    )
}

interface Behind {
  readonly frame: ProgrammeFrame
  /** The page on which what states no time goes; none: it goes without a time. */
  readonly date?: string
  /** What the first of the entries goes on behind. */
  readonly last?: ProgrammeSession
}

/**
 * Gives each entry its time. One without goes on when the last one ends, and takes as long as that one.
 * One that states no end ends when the next one begins.
 */
export function planned(
  entries: readonly Entry[],
  {frame, date, last}: Behind,
): readonly PlannedEntry[] {
  const states = entries.some(({room}) => room !== undefined)
  let length =
    last?.start === undefined || last.end === undefined ? usualLengthMs : last.end - last.start
  let at =
    date === undefined
      ? undefined
      : last?.start === undefined
        ? opening(date, frame)
        : (last.end ?? last.start + length)
  let room = states ? undefined : last?.room
  return entries.map((entry, index) => {
    const start = entry.start ?? at
    const own = entry.kind === 'break' ? entry.room : (entry.room ?? room)
    if (start === undefined) return {...entry, placement: defined({room: own})}
    const next = entries[index + 1]?.start
    const untilNext =
      entry.start !== undefined && next !== undefined && next > start && next - start <= longestMs
        ? next - start
        : undefined
    const end = entry.end ?? start + (untilNext ?? length)
    length = end - start
    at = end
    if (!states && own !== undefined) room = own
    return {...entry, placement: {start, end, ...defined({room: own})}}
  })
}

/** When a day of the event begins: on its first day at its hour, on others at nine. */
const opening = (date: string, frame: ProgrammeFrame): number => {
  const {start, allDay, timeZone} = frame
  return start !== undefined && !allDay && programmeDate(start, frame) === date
    ? start
    : momentAt(date, '09:00', timeZone)
}

/** A short name for the address that nothing among `taken` has; takes it. */
export function freeSlug(event: string, title: string, taken: Set<string>): string {
  const base = [event, slugify(title)].filter((part) => part !== '').join('-') || 'session'
  let slug = base
  for (let count = 2; taken.has(slug); count++) slug = `${base}-${count}`
  taken.add(slug)
  return slug
}

interface OfEvent {
  /** As stored: with its prefix if only a draft is there. */
  readonly event: StoredDocument
  /** Whether visitors can see the event. */
  readonly isPublished: boolean
  /** Of the published event. */
  readonly eventId: string
  readonly timeZone: string
}

/** The draft of a session. It needs a title and nothing else. */
export function newSession(
  {title, kind, placement}: Omit<PlannedEntry, 'speakers'>,
  {event, eventId, isPublished, timeZone}: OfEvent,
  given: {
    readonly id: string
    readonly slug: string
    readonly speakers: readonly Readonly<Record<string, unknown>>[]
  },
): StoredDocument {
  const {start, end, room} = placement
  const {language} = event
  return {
    _id: draftIdOf(given.id),
    _type: 'session',
    event: {
      _type: 'reference',
      _ref: eventId,
      ...(isPublished ? {} : {_weak: true, _strengthenOnPublish: {type: 'event'}}),
    },
    title,
    slug: {_type: 'slug', current: given.slug},
    ...defined({
      language: typeof language === 'string' ? language : undefined,
      kind,
      room,
      period:
        start === undefined
          ? undefined
          : {
              _type: 'period',
              kind: 'once',
              timeZone,
              start: new Date(start).toISOString(),
              ...defined({end: end === undefined ? undefined : new Date(end).toISOString()}),
            },
      speakers: given.speakers.length === 0 ? undefined : given.speakers,
    }),
  }
}
