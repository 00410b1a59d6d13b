import type {LinkKind} from '../links/link.ts'
import type {RegistrationKind} from '../registration/registration.ts'
import type {PeriodKind} from '../time/period.ts'
import type {AttendanceMode, EventStatus, SessionKind} from './documents.ts'

type Titles<Value extends string> = Readonly<Record<Value, string>>

export const eventStatusTitles: Titles<EventStatus> = {
  scheduled: 'Takes place as planned',
  cancelled: 'Cancelled',
  postponed: 'Postponed, no new date yet',
  rescheduled: 'Moved to another date',
  movedOnline: 'Moved online',
}

export const attendanceModeTitles: Titles<AttendanceMode> = {
  onsite: 'On site',
  online: 'Online',
  mixed: 'On site and online',
}

export const sessionKindTitles: Titles<SessionKind> = {
  talk: 'Talk',
  panel: 'Panel',
  workshop: 'Workshop',
  breakout: 'Breakout',
  demo: 'Demo',
  break: 'Break',
  other: 'Other',
}

export const periodKindTitles: Titles<PeriodKind> = {
  once: 'Once',
  recurring: 'Again and again',
  ongoing: 'All the time',
}

export const registrationKindTitles: Titles<RegistrationKind> = {
  registration: 'Registration',
  tickets: 'Tickets',
  waitingList: 'Waiting list',
  callForProposals: 'Call for proposals',
  livestream: 'Livestream',
}

export const linkKindTitles: Titles<LinkKind> = {
  website: 'Website',
  programme: 'Programme',
  recording: 'Recording',
  slides: 'Slides',
  livestream: 'Livestream',
  social: 'Social media',
  repository: 'Source code',
  other: 'Other',
}

/** A list for a choice in the Studio, in the order of `values`. */
export function choices<const Value extends string>(
  values: readonly Value[],
  titles: Titles<Value>,
): {value: Value; title: string}[] {
  return values.map((value) => ({value, title: titles[value]}))
}
