import type {Language} from '../../content/language/language.ts'
import {dateFormat} from '../../content/time/dateFormat.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {periodEnd} from '../../content/time/periodEnd.ts'
import {spanOf} from '../../content/time/span.ts'
import type {RelatedEvent} from '../documents/relatedDocument.ts'
import {Picture} from '../image/Picture.tsx'
import {secondsOf, statesProps} from '../live/states.ts'
import {Heading} from '../page/Heading.tsx'
import {PageLink} from '../page/PageLink.tsx'
import type {PageSettings} from '../page/settings.ts'
import {listText} from '../wording/listText.ts'
import {registrationText} from '../wording/registrationText.ts'
import {whenText} from '../wording/whenText.ts'
import {wordsOf} from '../wording/wordsOf.ts'

interface EventListProps {
  readonly events: readonly RelatedEvent[]
  readonly settings: PageSettings
  readonly language: Language
  /** Of the events' titles. */
  readonly level?: number
  /** What a page that stays open does with what ends: it goes from `upcoming` to `past`. */
  readonly list?: 'upcoming' | 'past'
  /** Whether each event has its picture. */
  readonly hasPictures?: boolean
}

/** Events with when and where they are and how registration stands, in the order that is given. */
export function EventList({events, level = 3, list, hasPictures = false, ...rest}: EventListProps) {
  return (
    <ul className="events" {...(list !== undefined && {'data-list': list})}>
      {events.map((event) => (
        <EventItem key={event._id} event={event} level={level} hasPicture={hasPictures} {...rest} />
      ))}
    </ul>
  )
}

interface EventItemProps {
  readonly event: RelatedEvent
  readonly settings: PageSettings
  readonly language: Language
  readonly level: number
  readonly hasPicture: boolean
}

const EventItem = ({event, settings, language, level, hasPicture}: EventItemProps) => {
  const words = wordsOf(language)
  const {title, period, place, status = 'scheduled', attendanceMode, mainImage} = event
  const end = periodEnd(period, settings.timeZone)
  const isOnline = attendanceMode === 'online' || status === 'movedOnline'
  const where = isOnline ? words.attendance.online : (place?.name ?? place?.address)
  const details = listText([whenText(period, words, settings.timeZone), where])
  return (
    <li {...(end !== undefined && {'data-over': secondsOf(end)})}>
      <DateTile event={event} settings={settings} language={language} />
      <div className="about">
        <Heading level={level}>
          <PageLink page={event} settings={settings}>
            {title ?? words.untitled}
          </PageLink>
        </Heading>
        <p className="details">{details}</p>
        {status === 'scheduled' ? null : <p className="status">{words.status[status]}</p>}
        <RegistrationNote event={event} settings={settings} language={language} />
      </div>
      {hasPicture && mainImage !== undefined && (
        <Picture figure={mainImage} settings={settings} widthPx={240} sizes="15rem" alt="" />
      )}
    </li>
  )
}

type PartProps = Pick<EventItemProps, 'event' | 'settings' | 'language'>

/** How registration stands, for those who only look through a list. */
const RegistrationNote = ({event, settings, language}: PartProps) => {
  const links = event.registration ?? []
  if (links.length === 0 || event.status === 'cancelled') return null
  const {state, text, timeline} = registrationText(links, event, settings, language, true)
  if (state === 'past') return null
  return (
    <p className="stands" data-state={state} {...statesProps(timeline)}>
      <span className="state">{text}</span>
    </p>
  )
}

/** The day on which an event starts, as a leaf of a calendar has it. */
const DateTile = ({event: {period}, settings, language}: PartProps) => {
  const span = spanOf(period, settings.timeZone)
  const start = millisecondsOf(period?.start)
  if (span === undefined || start === undefined || (period?.kind ?? 'once') !== 'once') {
    return <span className="tile empty" aria-hidden="true" />
  }
  const {locale} = wordsOf(language)
  const of = (options: Intl.DateTimeFormatOptions): string =>
    dateFormat(locale, {...options, timeZone: span.timeZone})
      .format(start)
      .replace(/\.$/, '')
  const isThisYear =
    of({year: 'numeric'}) ===
    dateFormat(locale, {year: 'numeric', timeZone: span.timeZone}).format(settings.now)
  return (
    <span className="tile" aria-hidden="true">
      <span className="month">{of({month: 'short'})}</span>
      <span className="day">{of({day: 'numeric'})}</span>
      {isThisYear ? null : <span className="year">{of({year: 'numeric'})}</span>}
    </span>
  )
}
