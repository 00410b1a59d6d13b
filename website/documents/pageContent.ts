import {getPublishedId} from '@sanity/client/csm'

import type {SessionDocument} from '../../content/documents/documents.ts'
import type {Occasion} from '../../content/documents/occasion.ts'
import type {Reference} from '../../content/documents/reference.ts'
import {type OccasionDocument, type PageDocument, isOccasion} from './pageDocument.ts'
import type {
  RelatedDocument,
  RelatedEvent,
  RelatedPage,
  RelatedPerson,
  RelatedSession,
} from './relatedDocument.ts'
import type {Unfinished} from './unfinished.ts'

type Pointer = Unfinished<Reference>
type RelatedOf<T extends RelatedDocument['_type']> = Extract<RelatedDocument, {readonly _type: T}>

/** A page's document together with what it shows of others. */
export interface PageContent<Document extends PageDocument = PageDocument> {
  readonly document: Document
  readonly related: readonly RelatedDocument[]
}

const is =
  <const T extends RelatedDocument['_type']>(...types: readonly T[]) =>
  (document: RelatedDocument): document is RelatedOf<T> =>
    types.some((type) => type === document._type)

/** The related documents of these types that `references` name, in the order of the references. */
export function referred<const T extends RelatedDocument['_type']>(
  {related}: PageContent,
  references: readonly Pointer[] | undefined,
  ...types: readonly T[]
): readonly RelatedOf<T>[] {
  const candidates = related.filter(is(...types))
  return (references ?? []).flatMap(({_ref}) =>
    _ref === undefined ? [] : (candidates.find(({_id}) => _id === _ref) ?? []),
  )
}

/** The page that a reference in a text leads to. */
export function referredPage(
  content: PageContent,
  reference: Pointer | undefined,
): RelatedPage | undefined {
  const references = reference === undefined ? [] : [reference]
  return referred(content, references, 'event', 'session', 'project', 'group')[0]
}

const startOf = ({period}: RelatedEvent | RelatedSession): string => period?.start ?? '9999'

const byStart = (a: RelatedEvent | RelatedSession, b: RelatedEvent | RelatedSession): number =>
  startOf(a).localeCompare(startOf(b))

const pageId = ({document}: PageContent): string => getPublishedId(document._id ?? '')

/** The sessions of an event, in order of time; those without a time come last. */
export function sessionsOf(content: PageContent): readonly RelatedSession[] {
  const id = pageId(content)
  return content.related
    .filter(is('session'))
    .filter(({event}) => event?._ref === id)
    .toSorted(byStart)
}

/** The events within an event, in order of time. */
export function partsOf(content: PageContent): readonly RelatedEvent[] {
  const id = pageId(content)
  return content.related
    .filter(is('event'))
    .filter(({partOf}) => partOf?._ref === id)
    .toSorted(byStart)
}

/** Where a project was presented, latest first. */
export function presentedAt(content: PageContent): readonly (RelatedEvent | RelatedSession)[] {
  const id = pageId(content)
  return content.related
    .filter(is('event', 'session'))
    .filter(({presentations}) => presentations?.some(({project}) => project?._ref === id) === true)
    .toSorted((a, b) => byStart(b, a))
}

/** The event that a session belongs to, or of which an event is a part. */
export function wholeOf(content: PageContent): RelatedEvent | undefined {
  const {document} = content
  const reference =
    document._type === 'session'
      ? document.event
      : document._type === 'event'
        ? document.partOf
        : undefined
  return reference === undefined ? undefined : referred(content, [reference], 'event')[0]
}

export function speakersOf(content: PageContent): readonly RelatedPerson[] {
  const {document} = content
  return isOccasion(document) ? referred(content, document.speakers, 'person') : []
}

export function isOccasionContent(content: PageContent): content is PageContent<OccasionDocument> {
  return isOccasion(content.document)
}

/** What decides when and where: a session has from its event what it does not state itself. */
export function occasionOf(content: PageContent<OccasionDocument>): Occasion {
  const {document} = content
  return document._type === 'session' ? within(document, wholeOf(content)) : document
}

/** The same of a session that is shown on its event's page. */
export function sessionOccasion({document}: PageContent, session: RelatedSession): Occasion {
  return within(session, document._type === 'event' ? document : undefined)
}

const within = (
  {event: _reference, ...session}: Unfinished<SessionDocument>,
  event: Occasion | undefined,
): Occasion => (event === undefined ? session : {...session, event})
