import type {Language} from '../language/language.ts'
import type {Link} from '../links/link.ts'
import type {RegistrationLink} from '../registration/registration.ts'
import type {Body, Figure, TextBlock} from '../text/portableText.ts'
import type {Period} from '../time/period.ts'
import type {KeyedReference, Reference} from './reference.ts'

/** schema.org EventStatusType, in lower camel case. @see https://schema.org/EventStatusType */
export const eventStatuses = [
  'scheduled',
  'cancelled',
  'postponed',
  'rescheduled',
  'movedOnline',
] as const
export type EventStatus = (typeof eventStatuses)[number]

export const attendanceModes = ['onsite', 'online', 'mixed'] as const
export type AttendanceMode = (typeof attendanceModes)[number]

export const sessionKinds = [
  'talk',
  'panel',
  'workshop',
  'breakout',
  'demo',
  'break',
  'other',
] as const
export type SessionKind = (typeof sessionKinds)[number]

export interface Slug {
  readonly _type: 'slug'
  readonly current: string
}

export interface Place {
  readonly _type: 'place'
  readonly name?: string
  readonly address?: string
  readonly url?: string
  readonly location?: {readonly _type: 'geopoint'; readonly lat: number; readonly lng: number}
}

/** Where an imported document was read from. */
export interface Source {
  readonly _type: 'source'
  /** Relative to the site folder, with `/`. */
  readonly path: string
  /** Only on a document made of a whole file: where the site showed it, as it writes links (`/fair/`). */
  readonly address?: string
  /** Only on a document found inside a file: the line where it starts, from 1. */
  readonly line?: number
  /** Of the file's bytes: `sha256-…` in hexadecimal. */
  readonly digest: string
  /** JSON of the front-matter keys that have no field. */
  readonly unmapped?: string
}

/** One project shown at one event or session. */
export interface Presentation {
  readonly _type: 'presentation'
  readonly _key: string
  readonly project?: Reference
  readonly title?: string
  readonly presenters?: readonly KeyedReference[]
  readonly pitch?: readonly TextBlock[]
}

interface Page {
  readonly _id: string
  readonly title?: string
  readonly slug?: Slug
  readonly language?: Language
  readonly mainImage?: Figure
  readonly excerpt?: string
  readonly ingress?: string
  readonly body?: Body
  readonly links?: readonly Link[]
  readonly permalink?: string
  readonly redirectFrom?: readonly string[]
  readonly source?: Source
}

interface Occasion extends Page {
  readonly period?: Period
  readonly status?: EventStatus
  readonly attendanceMode?: AttendanceMode
  readonly place?: Place
  readonly registration?: readonly RegistrationLink[]
  readonly presentations?: readonly Presentation[]
  readonly groups?: readonly KeyedReference[]
}

export interface EventDocument extends Occasion {
  readonly _type: 'event'
  /** Who speaks at the event itself; sessions have their own. */
  readonly speakers?: readonly KeyedReference[]
  readonly organisers?: readonly KeyedReference[]
  readonly contacts?: readonly Contact[]
  readonly partners?: readonly KeyedReference[]
  readonly partOf?: Reference
  readonly tags?: readonly string[]
}

/** An item of an event's programme. What it does not state, it has from its event. */
export interface SessionDocument extends Occasion {
  readonly _type: 'session'
  readonly event: Reference
  readonly kind?: SessionKind
  readonly room?: string
  readonly speakers?: readonly KeyedReference[]
}

export interface Contact {
  readonly _type: 'contact'
  readonly _key: string
  readonly person: Reference
  readonly role?: string
}

export interface ProjectDocument extends Page {
  readonly _type: 'project'
  readonly contacts?: readonly Contact[]
  readonly groups?: readonly KeyedReference[]
  readonly events?: readonly KeyedReference[]
  readonly categories?: readonly string[]
  readonly tags?: readonly string[]
  /** YYYY-MM-DD */
  readonly date?: string
}

export interface GroupDocument extends Page {
  readonly _type: 'group'
  readonly contacts?: readonly Contact[]
  readonly partners?: readonly KeyedReference[]
}

export interface PersonDocument {
  readonly _id: string
  readonly _type: 'person'
  readonly name: string
  readonly image?: Figure
  readonly role?: string
  readonly organisation?: Reference
  readonly email?: string
  readonly links?: readonly Link[]
  readonly biography?: string
  readonly availability?: readonly Availability[]
  readonly source?: Source
}

/** When a speaker can come. A side that is left out is open. */
export interface Availability {
  readonly _type: 'availability'
  readonly _key: string
  /** UTC, ISO 8601. */
  readonly from?: string
  /** UTC, ISO 8601. */
  readonly to?: string
}

export interface OrganisationDocument {
  readonly _id: string
  readonly _type: 'organisation'
  readonly name: string
  readonly url?: string
  readonly logo?: Figure
  readonly source?: Source
}

/** As `@sanity/document-internationalization` writes it. */
export interface TranslationMetadata {
  readonly _id: string
  readonly _type: 'translation.metadata'
  readonly schemaTypes: readonly string[]
  readonly translations: readonly {
    readonly _key: string
    readonly _type: 'internationalizedArrayReferenceValue'
    readonly language: Language
    readonly value: Reference
  }[]
}

export type ContentDocument =
  | EventDocument
  | SessionDocument
  | ProjectDocument
  | PersonDocument
  | OrganisationDocument
  | GroupDocument
  | TranslationMetadata
