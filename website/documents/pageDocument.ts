import type {
  EventDocument,
  GroupDocument,
  ProjectDocument,
  SessionDocument,
} from '../../content/documents/documents.ts'
import type {Stored} from './unfinished.ts'

/** The types whose documents have a page. */
export const pageTypes = ['event', 'session', 'project', 'group'] as const

/** A document with a page of its own, as the content lake or a form of the Studio holds it. */
export type PageDocument = Stored<EventDocument | SessionDocument | ProjectDocument | GroupDocument>

/** A page that people come to. */
export type OccasionDocument = Extract<PageDocument, {readonly _type: 'event' | 'session'}>

/**
 * Whether a document has a page. Its type is all that is asked: every other field may be missing, and
 * the schema keeps those that are there in shape.
 */
export function isPageDocument(document: {readonly _type: string}): document is PageDocument {
  return pageTypes.some((type) => type === document._type)
}

export function isOccasion<Document extends {readonly _type: string}>(
  document: Document,
): document is Extract<Document, {readonly _type: 'event' | 'session'}> {
  return document._type === 'event' || document._type === 'session'
}
