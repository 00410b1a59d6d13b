import type {
  EventDocument,
  GroupDocument,
  OrganisationDocument,
  PersonDocument,
  ProjectDocument,
  SessionDocument,
} from '../../content/documents/documents.ts'
import type {Stored} from './unfinished.ts'

export type RelatedEvent = Stored<EventDocument>

export type RelatedSession = Stored<SessionDocument> & {
  /** Its speakers' names; `null` for one that is not there. */
  readonly speakerNames?: readonly (string | null)[] | null
  readonly whole?: RelatedEvent | null
}

export type RelatedPerson = Stored<PersonDocument> & {
  readonly organisationName?: string | null
}

/** A document that a page shows something of, as `relatedQuery` answers. */
export type RelatedDocument =
  | RelatedEvent
  | RelatedSession
  | RelatedPerson
  | Stored<ProjectDocument>
  | Stored<GroupDocument>
  | Stored<OrganisationDocument>

/** A related document that has a page of its own. */
export type RelatedPage = Exclude<RelatedDocument, {readonly _type: 'person' | 'organisation'}>

const relatedTypes = ['event', 'session', 'project', 'group', 'person', 'organisation'] as const

const isRelated = (document: {readonly _type: string}): document is RelatedDocument =>
  relatedTypes.some((type) => type === document._type)

/** Those of which a page can show something. As with pages, their type is all that is asked. */
export function relatedIn(
  documents: readonly {readonly _type: string}[],
): readonly RelatedDocument[] {
  return documents.filter(isRelated)
}
