import {defined} from '../objects/defined.ts'
import {sameValue} from '../objects/sameValue.ts'
import {applied, type FieldValues, type Mutation, valueAt} from './mutation.ts'
import {
  type Documents,
  draftFrom,
  draftIdOf,
  publishedIdOf,
  sameContent,
  shownDocument,
  type StoredDocument,
} from './stored.ts'

/** Fields of a document that got other values. */
interface FieldChange {
  readonly kind: 'fields'
  /** Of the published document. */
  readonly id: string
  /** The same paths in both; `undefined` where nothing stands. */
  readonly before: FieldValues
  readonly after: FieldValues
  /** Whether the draft comes with the change, or goes with it. */
  readonly draft: 'stays' | 'comes' | 'goes'
  readonly isOvertaken?: boolean
}

/** A document that came or went as a whole. */
interface DocumentChange {
  readonly kind: 'document'
  /** As it is stored: a draft's with its prefix. */
  readonly id: string
  readonly before?: StoredDocument
  readonly after?: StoredDocument
  /** Whether somebody else has changed the same since: it is theirs from then on. */
  readonly isOvertaken?: boolean
}

/** What happened to one document, so that it can be carried out, taken back and carried out again. */
export type Change = FieldChange | DocumentChange

/** Other values for some fields of a document; `undefined` if it has these values already. */
export function fieldChange(
  documents: Documents,
  id: string,
  values: FieldValues,
): Change | undefined {
  const shown = shownDocument(documents, id)
  if (shown === undefined) return undefined
  const changed = Object.entries(values).filter(
    ([path, value]) => !sameValue(valueAt(shown, path), value),
  )
  if (changed.length === 0) return undefined
  return {
    kind: 'fields',
    id: publishedIdOf(id),
    before: Object.fromEntries(changed.map(([path]) => [path, valueAt(shown, path)])),
    after: Object.fromEntries(changed),
    draft: documents.has(draftIdOf(id)) ? 'stays' : 'comes',
  }
}

/** A document that is to be there, and was not. */
export function arrival(document: StoredDocument): Change {
  return {kind: 'document', id: document._id, after: document}
}

/** A document that is to go. */
export function departure(document: StoredDocument): Change {
  return {kind: 'document', id: document._id, before: document}
}

const otherWay = {stays: 'stays', comes: 'goes', goes: 'comes'} as const

/** The change that takes this one back. */
export function flipped(change: Change): Change {
  return change.kind === 'fields'
    ? {...change, before: change.after, after: change.before, draft: otherWay[change.draft]}
    : {
        kind: 'document',
        id: change.id,
        ...defined({
          before: change.after,
          after: change.before,
          isOvertaken: change.isOvertaken,
        }),
      }
}

/** Whether between two states of the documents somebody changed what this change is about. */
export function isTouched(change: Change, before: Documents, after: Documents): boolean {
  if (change.kind === 'document') {
    const [was, is] = [before.get(change.id), after.get(change.id)]
    return was === undefined || is === undefined ? was !== is : !sameContent(was, is)
  }
  const [was, is] = [shownDocument(before, change.id), shownDocument(after, change.id)]
  return Object.keys(change.before).some(
    (path) => !sameValue(valueAt(was, path), valueAt(is, path)),
  )
}

/**
 * What to send for a change; `undefined` if what is there now is not what it begins with, because
 * somebody else changed it since. `guarded`: the content lake refuses it as well if that happens on the way.
 */
export function mutationsOf(
  change: Change,
  documents: Documents,
  guarded: boolean,
): readonly Mutation[] | undefined {
  if (change.isOvertaken === true) return undefined
  return change.kind === 'fields'
    ? fieldMutations(change, documents, guarded)
    : documentMutations(change, documents)
}

const fieldMutations = (
  {id, before, after, draft: comesOrGoes}: FieldChange,
  documents: Documents,
  guarded: boolean,
): readonly Mutation[] | undefined => {
  const shown = shownDocument(documents, id)
  if (shown === undefined) return undefined
  const isSame = Object.entries(before).every(([path, value]) =>
    sameValue(valueAt(shown, path), value),
  )
  if (!isSame) return undefined
  const draft = documents.get(draftIdOf(id))
  const published = documents.get(id)
  const entries = Object.entries(after)
  const unset = entries.filter(([, value]) => value === undefined).map(([path]) => path)
  const set = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  const mutations: readonly Mutation[] = [
    ...(draft === undefined && published !== undefined ? [begun(published, guarded)] : []),
    {
      patch: {
        id: draftIdOf(id),
        ...defined({
          ifRevisionID: guarded ? revisionOf(draft) : undefined,
          set: Object.keys(set).length > 0 ? set : undefined,
          unset: unset.length > 0 ? unset : undefined,
        }),
      },
    },
  ]
  const result = applied(documents, mutations, '').get(draftIdOf(id))
  const isBack =
    comesOrGoes === 'goes' &&
    result !== undefined &&
    published !== undefined &&
    sameContent(result, published)
  return isBack ? [...mutations, {delete: {id: draftIdOf(id)}}] : mutations
}

/** A draft that somebody else began meanwhile is another one than the one that was looked at. */
const begun = (published: StoredDocument, guarded: boolean): Mutation => {
  const draft = draftFrom(published)
  return guarded ? {create: draft} : {createIfNotExists: draft}
}

/** What the same transaction wrote has no revision yet. */
const revisionOf = (document: StoredDocument | undefined): string | undefined =>
  document?._rev === '' ? undefined : document?._rev

const documentMutations = (
  {id, before, after}: DocumentChange,
  documents: Documents,
): readonly Mutation[] | undefined => {
  const stored = documents.get(id)
  if (before === undefined) {
    return stored === undefined && after !== undefined && isFree(id, documents)
      ? [{create: withoutRevision(after)}]
      : undefined
  }
  if (stored === undefined || !sameContent(stored, before)) return undefined
  const revision = revisionOf(stored)
  return [...(revision === undefined ? [] : [guardOf(id, revision)]), {delete: {id}}]
}

/** A field that no document has: nothing changes, and another revision is refused. */
export function guardOf(id: string, revision: string): Mutation {
  return {patch: {id, ifRevisionID: revision, unset: ['lecternGuard']}}
}

/** A draft that went comes back only where nothing was published in its place. */
const isFree = (id: string, documents: Documents): boolean =>
  id === publishedIdOf(id) || !documents.has(publishedIdOf(id))

/** With the moment at which it was made, so that it comes back as it was. */
const withoutRevision = ({_rev, _updatedAt, ...document}: StoredDocument): StoredDocument => ({
  ...document,
  _id: document._id,
  _type: document._type,
})
