import type {EventStatus, Presentation, SessionKind} from '../documents/documents.ts'
import type {Occasion} from '../documents/occasion.ts'
import type {KeyedReference, Reference} from '../documents/reference.ts'
import type {Language} from '../language/language.ts'
import type {Link} from '../links/link.ts'
import type {RegistrationLink} from '../registration/registration.ts'
import type {Body, Figure} from '../text/portableText.ts'

const checkedTypes = ['event', 'session', 'project', 'group'] as const
type CheckedType = (typeof checkedTypes)[number]

/**
 * What the rules read of a document. Any part may be missing: a list fetches no more than this, and
 * a draft is seldom complete.
 */
export interface CheckedDocument extends Omit<Occasion, 'event'> {
  /** Of the published document. */
  readonly _id: string
  readonly _type: CheckedType
  readonly title?: string
  readonly language?: Language
  readonly status?: EventStatus
  /** Of a session. */
  readonly event?: Reference
  readonly kind?: SessionKind
  /** Of a session. */
  readonly room?: string
  readonly speakers?: readonly KeyedReference[]
  readonly organisers?: readonly KeyedReference[]
  readonly contacts?: readonly {readonly _key: string; readonly person?: Reference}[]
  readonly registration?: readonly RegistrationLink[]
  readonly links?: readonly Link[]
  readonly presentations?: readonly Presentation[]
  readonly mainImage?: Figure
  readonly body?: Body
}

/** Whether there are rules for a document of this type. */
export function isChecked<Document extends {readonly _id: string; readonly _type: string}>(
  document: Document,
): document is Document & CheckedDocument {
  return checkedTypes.some((type) => type === document._type)
}
