import {sameValue} from '../objects/sameValue.ts'

/** A document as the content lake keeps it, whatever its type. */
export interface StoredDocument {
  /** With the prefix `drafts.` of a draft. */
  readonly _id: string
  readonly _type: string
  readonly _rev?: string
  readonly _createdAt?: string
  readonly _updatedAt?: string
  readonly [field: string]: unknown
}

/** By `_id`. */
export type Documents = ReadonlyMap<string, StoredDocument>

const prefix = 'drafts.'

export function draftIdOf(id: string): string {
  return id.startsWith(prefix) ? id : `${prefix}${id}`
}

export function publishedIdOf(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id
}

export function isDraftId(id: string): boolean {
  return id.startsWith(prefix)
}

/** What an editor sees: the draft or, without one, what is published. */
export function shownDocument(documents: Documents, id: string): StoredDocument | undefined {
  return documents.get(draftIdOf(id)) ?? documents.get(publishedIdOf(id))
}

/** A document without what the content lake itself writes into it. */
export function contentOf({
  _id,
  _rev,
  _createdAt,
  _updatedAt,
  ...content
}: StoredDocument): Readonly<Record<string, unknown>> {
  return content
}

export function sameContent(one: StoredDocument, other: StoredDocument): boolean {
  return sameValue(contentOf(one), contentOf(other))
}

/** The draft with which an editor begins to change a published document. */
export function draftFrom({
  _rev,
  _createdAt,
  _updatedAt,
  ...published
}: StoredDocument): StoredDocument {
  return {...published, _id: draftIdOf(published._id), _type: published._type}
}
