import type {
  EventAttendanceModeEnumeration,
  EventLeaf,
  EventStatusType,
  OrganizationLeaf,
  PersonLeaf,
} from 'schema-dts'

import type {AttendanceMode, EventStatus} from '../../content/documents/documents.ts'
import {type Occasion, stated} from '../../content/documents/occasion.ts'
import {defined} from '../../content/objects/defined.ts'
import {cleanText} from '../../content/text/cleanText.ts'
import {
  type PageContent,
  occasionOf,
  partsOf,
  referred,
  sessionOccasion,
  sessionsOf,
  speakersOf,
  wholeOf,
} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import type {RelatedEvent, RelatedSession} from '../documents/relatedDocument.ts'
import {webAddress} from '../documents/webAddress.ts'
import {dates} from './dates.ts'
import {location} from './location.ts'
import {offers} from './offers.ts'
import type {StructuredDataSettings} from './settings.ts'

const statuses: Readonly<Record<EventStatus, EventStatusType>> = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  movedOnline: 'https://schema.org/EventMovedOnline',
}

const attendanceModes: Readonly<Record<AttendanceMode, EventAttendanceModeEnumeration>> = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
}

/** The whole of an event or session, with what it is part of and what is part of it. */
export function eventNode(
  content: PageContent<OccasionDocument>,
  settings: StructuredDataSettings,
): EventLeaf {
  const {document} = content
  const whole = wholeOf(content)
  const subEvents = [
    ...partsOf(content).map((part) => node(part, part, [], settings)),
    ...sessionsOf(content)
      .filter(({period}) => period?.start !== undefined)
      .map((session) => sessionNode(content, session, settings)),
  ]
  const presenters = referred(
    content,
    (document.presentations ?? []).flatMap((presentation) => presentation.presenters ?? []),
    'person',
  )
  const names = [...speakersOf(content), ...presenters].map(({name}) => name)
  return {
    ...node(document, occasionOf(content), names, settings),
    ...organizer(content),
    ...defined({
      superEvent: whole === undefined ? undefined : node(whole, whole, [], settings),
      subEvent: subEvents.length === 0 ? undefined : subEvents,
    }),
  }
}

const sessionNode = (
  content: PageContent,
  session: RelatedSession,
  settings: StructuredDataSettings,
): EventLeaf =>
  node(session, sessionOccasion(content, session), session.speakerNames ?? [], settings)

/** What one document says of itself. */
const node = (
  document: OccasionDocument | RelatedEvent | RelatedSession,
  occasion: Occasion,
  performers: readonly (string | null | undefined)[],
  settings: StructuredDataSettings,
): EventLeaf => {
  const {title, excerpt, ingress, language, mainImage, registration = []} = document
  const url = webAddress(settings.urlOf(document))
  const image = webAddress(mainImage && settings.imageUrl(mainImage, 1200))
  const status = stated(occasion, 'status') ?? 'scheduled'
  const mode = status === 'movedOnline' ? 'online' : stated(occasion, 'attendanceMode')
  const description = excerpt ?? ingress
  const performer = [...new Set(performers)].flatMap((name): readonly PersonLeaf[] =>
    name === null || name === undefined ? [] : [{'@type': 'Person', name}],
  )
  return {
    '@type': 'Event',
    ...(url === undefined ? {} : {'@id': url, url}),
    ...defined({
      name: title && cleanText(title),
      description: description && cleanText(description),
      inLanguage: language,
      image: image === undefined ? undefined : [image],
    }),
    ...dates(stated(occasion, 'period'), settings.timeZone),
    eventStatus: statuses[status],
    ...defined({eventAttendanceMode: mode === undefined ? undefined : attendanceModes[mode]}),
    ...location(occasion, document, url),
    ...defined({performer: performer.length === 0 ? undefined : performer}),
    ...offers(registration, occasion, settings),
  }
}

const organizer = (content: PageContent<OccasionDocument>): Pick<EventLeaf, 'organizer'> => {
  const {document} = content
  if (document._type !== 'event') return {}
  const organisers = referred(content, document.organisers, 'organisation', 'person').flatMap(
    (organiser): readonly (PersonLeaf | OrganizationLeaf)[] => {
      if (organiser.name === undefined) return []
      const {name} = organiser
      if (organiser._type === 'person') return [{'@type': 'Person', name}]
      return [{'@type': 'Organization', name, ...defined({url: webAddress(organiser.url)})}]
    },
  )
  return organisers.length === 0 ? {} : {organizer: organisers}
}
