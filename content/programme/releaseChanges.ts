import {defined} from '../objects/defined.ts'
import {type ProgrammeSession, readSession} from './programmeSession.ts'
import {type Documents, isDraftId, publishedIdOf} from './stored.ts'

/** What visitors were told of a session at a release. */
export interface ReleasedSession {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970. */
  readonly start?: number
  readonly end?: number
  readonly room?: string
}

export type ReleaseChange =
  | {readonly kind: 'new' | 'gone'; readonly session: ReleasedSession}
  | {
      readonly kind: 'moved' | 'renamed' | 'changed'
      readonly session: ReleasedSession
      readonly before: ReleasedSession
    }

export const programmeType = 'lectern.programme'

export function programmeIdOf(eventId: string): string {
  return `${programmeType}.${publishedIdOf(eventId)}`
}

/** What is published now. */
export function publishedSessions(documents: Documents): readonly ReleasedSession[] {
  return [...documents.values()]
    .filter(({_id, _type}) => _type === 'session' && !isDraftId(_id))
    .flatMap((document) => released(readSession(document, 'published')))
}

const released = (session: ProgrammeSession | undefined): readonly ReleasedSession[] => {
  if (session === undefined) return []
  const {id, title, start, end, room} = session
  return [{id, title, ...defined({start, end, room})}]
}

/** The state at the last release or, before the first one, what is published. */
export function lastRelease(documents: Documents, eventId: string): readonly ReleasedSession[] {
  const record = documents.get(programmeIdOf(eventId))
  const text = record?.['sessions']
  if (typeof text !== 'string') return publishedSessions(documents)
  const sessions: unknown = JSON.parse(text)
  return Array.isArray(sessions) ? sessions.filter(isReleased) : []
}

const isReleased = (value: unknown): value is ReleasedSession =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value

/**
 * What changed since the last release, in the order of the programme. `unpublished` tells of a session
 * that has other differences between its draft and what is published, such as its text.
 */
export function releaseChanges(
  before: readonly ReleasedSession[],
  sessions: readonly ProgrammeSession[],
): readonly ReleaseChange[] {
  const known = new Map(before.map((session) => [session.id, session]))
  const now = sessions.flatMap(released)
  const ids = new Set(now.map(({id}) => id))
  const states = new Map(sessions.map(({id, state}) => [id, state]))
  const changes = now.flatMap((session): readonly ReleaseChange[] => {
    const old = known.get(session.id)
    if (old === undefined) return [{kind: 'new', session}]
    const isMoved =
      old.start !== session.start || old.end !== session.end || old.room !== session.room
    const isRenamed = old.title !== session.title
    return [
      ...(isRenamed ? [{kind: 'renamed', session, before: old} as const] : []),
      ...(isMoved ? [{kind: 'moved', session, before: old} as const] : []),
      ...(!isMoved && !isRenamed && states.get(session.id) === 'changed'
        ? [{kind: 'changed', session, before: old} as const]
        : []),
    ]
  })
  const gone = before
    .filter(({id}) => !ids.has(id))
    .map((session): ReleaseChange => ({kind: 'gone', session}))
  const start = ({session}: ReleaseChange) => session.start ?? Infinity
  return [...changes, ...gone].toSorted((one, other) => (start(one) < start(other) ? -1 : 1))
}
