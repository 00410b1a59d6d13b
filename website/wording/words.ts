import type {AttendanceMode, EventStatus} from '../../content/documents/documents.ts'
import type {LinkKind} from '../../content/links/link.ts'
import type {RegistrationKind} from '../../content/registration/registration.ts'
import type {StandIn} from '../../content/text/standIns.ts'
import type {PeriodKind} from '../../content/time/period.ts'
import type {SiteWords} from './siteWords.ts'

/** The words that a page says of itself, in one language. */
export interface Words {
  /** BCP 47 tag by which dates and prices are written. */
  readonly locale: string
  readonly when: string
  readonly where: string
  readonly room: string
  readonly links: string
  readonly contacts: string
  readonly organisers: string
  readonly partners: string
  readonly groups: string
  readonly speakers: string
  readonly presentedAt: string
  readonly parts: string
  /** Headings of what stands behind a text. */
  readonly standIns: Readonly<Record<StandIn, string>>
  readonly partOf: string
  readonly footnotes: string
  readonly backToText: string
  readonly registration: string
  readonly free: string
  readonly untitled: string
  readonly nothingPlanned: string
  readonly earlier: string
  readonly withoutStart: Readonly<Record<PeriodKind, string>>
  readonly repeated: Readonly<Record<Exclude<PeriodKind, 'once'>, string>>
  readonly status: Readonly<Record<Exclude<EventStatus, 'scheduled'>, string>>
  readonly attendance: Readonly<Record<Exclude<AttendanceMode, 'onsite'>, string>>
  readonly registrationKinds: Readonly<Record<RegistrationKind, string>>
  readonly linkKinds: Readonly<Record<LinkKind, string>>
  readonly site: SiteWords
  readonly embed: (provider: string | undefined) => string
}
