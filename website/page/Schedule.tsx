import {Body} from '../body/Body.tsx'
import {type PageContent, isOccasionContent, sessionsOf} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import type {RelatedSession} from '../documents/relatedDocument.ts'
import {type Day, daysOf} from '../wording/daysOf.ts'
import {listText} from '../wording/listText.ts'
import {sessionTime} from '../wording/sessionTime.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {editProps} from './editing.ts'
import {Heading} from './Heading.tsx'
import {PageLink} from './PageLink.tsx'
import type {PageSettings} from './settings.ts'

interface ScheduleProps {
  readonly content: PageContent
  readonly settings: PageSettings
  /** Of headings within it. */
  readonly level: number
}

interface OccasionProps extends ScheduleProps {
  readonly content: PageContent<OccasionDocument>
}

/** The programme of an event; day by day where it takes several. */
export function Schedule({content, settings, level}: ScheduleProps) {
  if (!isOccasionContent(content)) return null
  const days = daysOf(sessionsOf(content), settings.timeZone, content.document.language)
  return days.map((day) => (
    <DaySchedule
      key={day.key}
      day={day}
      content={content}
      settings={settings}
      level={day.title === undefined ? level : level + 1}
    />
  ))
}

/** Whether a session's own page says more than its line in the programme: a coffee break does not. */
const hasMore = (session: RelatedSession): boolean => moreFields.some((field) => session[field])

const moreFields = [
  'body',
  'ingress',
  'mainImage',
  'links',
  'registration',
  'presentations',
  'speakers',
] as const

const DaySchedule = ({day, level, ...props}: OccasionProps & {readonly day: Day}) => (
  <>
    {day.title !== undefined && <Heading level={level - 1}>{day.title}</Heading>}
    <ul className="schedule">
      {day.sessions.map((session) => (
        <li key={session._id} {...editProps(props.settings, session, ['title'])}>
          <ScheduleItem session={session} level={level} {...props} />
        </li>
      ))}
    </ul>
  </>
)

const ScheduleItem = ({
  session,
  content,
  settings,
  level,
}: OccasionProps & {readonly session: RelatedSession}) => {
  const words = wordsOf(content.document.language)
  const {title, period, room, status, body, speakerNames} = session
  const time = sessionTime(period, settings.timeZone)
  const speakers = listText(speakerNames ?? [])
  const own = status === content.document.status ? 'scheduled' : (status ?? 'scheduled')
  return (
    <>
      {time !== undefined && <span className="time">{time}</span>}{' '}
      <span className="name">
        <PageLink page={hasMore(session) ? session : undefined} settings={settings}>
          {title ?? words.untitled}
        </PageLink>
      </span>
      {own !== 'scheduled' && <strong className="status"> {words.status[own]}</strong>}
      {speakers !== undefined && <span className="people"> {speakers}</span>}
      {room !== undefined && <span className="room"> {room}</span>}
      <Body
        blocks={body}
        content={content}
        settings={settings}
        level={level}
        field={{document: session, path: ['body']}}
      />
    </>
  )
}
