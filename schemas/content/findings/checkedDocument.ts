import type {EventStatus, Presentation, SessionKind} from '../documents.ts'
import type {Language} from '../language.ts'
import type {Link} from '../link.ts'
import type {Occasion} from '../occasion.ts'
import type {Body, Figure} from '../portableText.ts'
import type {KeyedReference, Reference} from '../reference.ts'
import type {RegistrationLink} from '../registration.ts'

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
