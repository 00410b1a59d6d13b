import type {EventStatus, SessionKind} from '../documents/documents.ts'
import {type CheckedDocument, isChecked} from '../findings/checkedDocument.ts'
import {defined} from '../objects/defined.ts'
import {withoutEmpties} from '../objects/withoutEmpties.ts'
import {millisecondsOf} from '../time/moment.ts'
import {type Documents, draftIdOf, isDraftId, publishedIdOf, type StoredDocument} from './stored.ts'

/** A session as a programme shows it. */
export interface ProgrammeSession {
  /** Of the published document. */
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970; none of what has no time of the day. */
  readonly start?: number
  /** Milliseconds since 1970, only if stated, after the start. */
  readonly end?: number
  readonly room?: string
  readonly kind?: SessionKind
  readonly status?: EventStatus
  /** Not published yet; published and changed since; just as published. */
  readonly state: 'new' | 'changed' | 'published'
  readonly document: CheckedDocument
}

/** Where something stands in a programme. Without a start it has no time. */
export interface Placement {
  /** Milliseconds since 1970. */
  readonly start?: number
  /** Milliseconds since 1970. */
  readonly end?: number
  readonly room?: string
}

export const minuteMs = 60_000
/** What a session takes that says nothing of its length, and the first one of a programme. */
export const usualLengthMs = 30 * minuteMs

/** Says that a published session goes with the next release. */
export const removalType = 'lectern.removal'

export function removalIdOf(id: string): string {
  return `${removalType}.${publishedIdOf(id)}`
}

/** The sessions of a programme, without those that are to go. */
export function sessionsOf(documents: Documents): readonly ProgrammeSession[] {
  return sessionIds(documents)
    .filter((id) => !documents.has(removalIdOf(id)))
    .flatMap((id) => sessionOf(documents, id) ?? [])
}

/** Published sessions that go with the next release. */
export function removedSessions(documents: Documents): readonly ProgrammeSession[] {
  return sessionIds(documents)
    .filter((id) => documents.has(removalIdOf(id)))
    .flatMap((id) => sessionOf(documents, id) ?? [])
}

const sessionIds = (documents: Documents): readonly string[] => [
  ...new Set(
    [...documents.values()]
      .filter(({_type}) => _type === 'session')
      .map(({_id}) => publishedIdOf(_id)),
  ),
]

const sessionOf = (documents: Documents, id: string): ProgrammeSession | undefined => {
  const published = documents.get(id)
  const stored = documents.get(draftIdOf(id)) ?? published
  return stored === undefined
    ? undefined
    : readSession(
        stored,
        published === undefined ? 'new' : isDraftId(stored._id) ? 'changed' : 'published',
      )
}

/** What did not change is the very same session, which need not be drawn again. */
const readBefore = new WeakMap<StoredDocument, ProgrammeSession>()

/** A stored session; `undefined` of another document. */
export function readSession(
  stored: StoredDocument,
  state: ProgrammeSession['state'],
): ProgrammeSession | undefined {
  const known = readBefore.get(stored)
  if (known?.state === state) return known
  const session = newlyRead(stored, state)
  if (session !== undefined) readBefore.set(stored, session)
  return session
}

/**
 * A stored document as the rules read it, without what says nothing and what no such field holds;
 * `undefined` of a type of which they know nothing.
 */
export function readDocument(stored: StoredDocument): CheckedDocument | undefined {
  const {_id, _type} = stored
  const document = {...withoutEmpties(stored), _id: publishedIdOf(_id), _type}
  return isChecked(document) ? document : undefined
}

const newlyRead = (
  stored: StoredDocument,
  state: ProgrammeSession['state'],
): ProgrammeSession | undefined => {
  const document = readDocument(stored)
  if (document?._type !== 'session') return undefined
  const {period, room, kind, status, title} = document
  return {
    id: document._id,
    title: title === undefined || title === '' ? 'Without a title' : title,
    ...timesOf(period),
    ...defined({room: roomName(room), kind, status}),
    state,
    document,
  }
}

/** Two rooms are one where only spaces differ. */
const roomName = (room: unknown): string | undefined => {
  const name = typeof room === 'string' ? room.trim().replace(/\s+/gu, ' ') : ''
  return name === '' ? undefined : name
}

const timesOf = (
  period: CheckedDocument['period'] | null,
): {readonly start?: number; readonly end?: number} => {
  if (period === undefined || period === null || period.allDay === true) return {}
  if ((period.kind ?? 'once') !== 'once') return {}
  const start = millisecondsOf(period.start)
  const end = millisecondsOf(period.end)
  if (start === undefined) return {}
  return {start, ...defined({end: end !== undefined && end > start ? end : undefined})}
}

/** A break without a room is one for all rooms. */
export function isAcrossRooms({kind, room}: Pick<ProgrammeSession, 'kind' | 'room'>): boolean {
  return kind === 'break' && room === undefined
}
