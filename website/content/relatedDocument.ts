import type {
  EventDocument,
  GroupDocument,
  OrganisationDocument,
  PersonDocument,
  ProjectDocument,
  SessionDocument,
} from '../../schemas/content/documents.ts'
import type {Unfinished} from './unfinished.ts'

export type RelatedEvent = Unfinished<EventDocument>

export type RelatedSession = Unfinished<SessionDocument> & {
  /** Its speakers' names; `null` for one that is not there. */
  readonly speakerNames?: readonly (string | null)[] | null
  readonly whole?: RelatedEvent | null
}

export type RelatedPerson = Unfinished<PersonDocument> & {
  readonly organisationName?: string | null
}

/** A document that a page shows something of, as `relatedQuery` answers. */
export type RelatedDocument =
  | RelatedEvent
  | RelatedSession
  | RelatedPerson
  | Unfinished<ProjectDocument>
  | Unfinished<GroupDocument>
  | Unfinished<OrganisationDocument>

/** A related document that has a page of its own. */
export type RelatedPage = Exclude<RelatedDocument, {readonly _type: 'person' | 'organisation'}>
