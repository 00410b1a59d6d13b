import {dateFormat} from '../time/dateFormat.ts'
import {clockText} from '../time/localDays.ts'
import {guardOf} from './change.ts'
import type {Mutation} from './mutation.ts'
import {type ProgrammeFrame, programmeDate} from './programmeDays.ts'
import {
  type Placement,
  type ProgrammeSession,
  readSession,
  removalIdOf,
  removalType,
} from './programmeSession.ts'
import {type Documents, draftIdOf, isDraftId, publishedIdOf, type StoredDocument} from './stored.ts'

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
  return [
    {
      id,
      title,
      ...(start === undefined ? {} : {start}),
      ...(end === undefined ? {} : {end}),
      ...(room === undefined ? {} : {room}),
    },
  ]
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

/** A place of a programme in words: “Sal 1 18:00”, with the day where there are several. */
export function placeText(
  {start, room}: Placement,
  frame: ProgrammeFrame,
  withDay: boolean,
): string {
  if (start === undefined) return 'no time yet'
  const day = dateFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
  return [
    ...(room === undefined ? [] : [room]),
    ...(withDay ? [day.format(Date.parse(programmeDate(start, frame))).replace(',', '')] : []),
    clockText(start, frame.timeZone),
  ].join(' ')
}

/** One line a change: “Öppna data: moved from Sal 2 18:00 to Sal 2 18:30”. */
export function changeText(change: ReleaseChange, frame: ProgrammeFrame): string {
  const {kind, session} = change
  const {title} = session
  switch (kind) {
    case 'new':
      return `${title}: new, ${placeText(session, frame, true)}`
    case 'gone':
      return `${title}: gone (was ${placeText(session, frame, true)})`
    case 'renamed':
      return `${title}: was called “${change.before.title}”`
    case 'changed':
      return `${title}: other text, people or links`
    case 'moved':
      return `${title}: ${movedText(change.before, session, frame)}`
  }
}

const movedText = (
  before: ReleasedSession,
  after: ReleasedSession,
  frame: ProgrammeFrame,
): string => {
  const dateOf = ({start}: ReleasedSession) =>
    start === undefined ? undefined : programmeDate(start, frame)
  const isOtherDay = dateOf(before) !== dateOf(after)
  const [from, to] = [placeText(before, frame, isOtherDay), placeText(after, frame, isOtherDay)]
  if (from !== to) return `moved from ${from} to ${to}`
  const until = ({end}: ReleasedSession) =>
    end === undefined ? 'an open end' : clockText(end, frame.timeZone)
  return `now ends at ${until(after)}, was ${until(before)}`
}

interface Release {
  readonly documents: Documents
  readonly eventId: string
  /** Drafts of people who speak and whom visitors cannot see yet. */
  readonly people: readonly StoredDocument[]
  /** When, ISO 8601. */
  readonly at: string
}

/** All of a release, for one transaction: what visitors are to see, and what they were told. */
export function releaseMutations({documents, eventId, people, at}: Release): readonly Mutation[] {
  const removals = [...documents.values()].filter(({_type}) => _type === removalType)
  const isGone = (id: string) => documents.has(removalIdOf(id))
  const drafts = [...documents.values()].filter(
    ({_id, _type}) => _type === 'session' && isDraftId(_id),
  )
  const going = [...documents.values()].filter(
    ({_id, _type}) => _type === 'session' && !isDraftId(_id) && isGone(_id),
  )
  const kept = drafts.filter(({_id}) => !isGone(_id))
  const afterwards = new Map(
    [...documents.values()]
      .filter(({_id, _type}) => _type === 'session' && !isDraftId(_id) && !isGone(_id))
      .map((document) => [document._id, document] as const),
  )
  for (const draft of kept) {
    const id = publishedIdOf(draft._id)
    afterwards.set(id, publishedFrom(draft, documents.get(id)))
  }
  return [
    ...[...people, ...kept].flatMap((draft) => published(draft, documents)),
    ...drafts.filter(({_id}) => isGone(_id)).map(({_id}) => ({delete: {id: _id}})),
    ...going.flatMap(({_id, _rev}) => [
      ...(_rev === undefined ? [] : [guardOf(_id, _rev)]),
      {delete: {id: _id}},
    ]),
    ...removals.map(({_id}) => ({delete: {id: _id}})),
    {
      createOrReplace: {
        _id: programmeIdOf(eventId),
        _type: programmeType,
        event: {_type: 'reference', _ref: eventId, _weak: true},
        releasedAt: at,
        sessions: JSON.stringify(publishedSessions(afterwards)),
      },
    },
  ]
}

const published = (draft: StoredDocument, documents: Documents): readonly Mutation[] => {
  const before = documents.get(publishedIdOf(draft._id))
  return [
    ...(draft._rev === undefined ? [] : [guardOf(draft._id, draft._rev)]),
    ...(before?._rev === undefined ? [] : [guardOf(before._id, before._rev)]),
    {createOrReplace: publishedFrom(draft, before)},
    {delete: {id: draftIdOf(draft._id)}},
  ]
}

const publishedFrom = (
  {_rev, _updatedAt, ...draft}: StoredDocument,
  before: StoredDocument | undefined,
): StoredDocument => {
  const {_createdAt = draft._createdAt} = before ?? {}
  return {
    ...strengthened(draft),
    _id: publishedIdOf(draft._id),
    _type: draft._type,
    ...(_createdAt === undefined ? {} : {_createdAt}),
  }
}

/** References to what was a draft become what they are to be, as when the Studio publishes. */
const strengthened = (value: object): Readonly<Record<string, unknown>> => {
  const {_strengthenOnPublish: promise, ...rest} = record(value)
  const isPromised = typeof promise === 'object' && promise !== null
  const staysWeak = isPromised && 'weak' in promise && promise.weak === true
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([name]) => !(isPromised && name === '_weak' && !staysWeak))
      .map(([name, own]) => [name, deeply(own)]),
  )
}

const deeply = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(deeply)
  return typeof value === 'object' && value !== null ? strengthened(value) : value
}

const record = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value))
