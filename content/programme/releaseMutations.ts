import {defined} from '../objects/defined.ts'
import {guardOf} from './change.ts'
import type {Mutation} from './mutation.ts'
import {removalIdOf, removalType} from './programmeSession.ts'
import {programmeIdOf, programmeType, publishedSessions} from './releaseChanges.ts'
import {type Documents, draftIdOf, isDraftId, publishedIdOf, type StoredDocument} from './stored.ts'

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
    ...defined({_createdAt}),
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
