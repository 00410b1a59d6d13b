import {Body} from '../body/Body.tsx'
import {type PageContent, isOccasionContent, sessionsOf} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import type {RelatedSession} from '../documents/relatedDocument.ts'
import {listText} from '../wording/listText.ts'
import {sessionTime} from '../wording/sessionTime.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {PageLink} from './PageLink.tsx'
import type {PageSettings} from './settings.ts'

interface ScheduleProps {
  readonly content: PageContent
  readonly settings: PageSettings
}

interface ScheduleItemProps {
  readonly session: RelatedSession
  readonly content: PageContent<OccasionDocument>
  readonly settings: PageSettings
}

/** The programme of an event, where its text says so. */
export function Schedule({content, settings}: ScheduleProps) {
  if (!isOccasionContent(content)) return null
  return (
    <ul className="schedule">
      {sessionsOf(content).map((session) => (
        <li key={session._id}>
          <ScheduleItem session={session} content={content} settings={settings} />
        </li>
      ))}
    </ul>
  )
}

const ScheduleItem = ({session, content, settings}: ScheduleItemProps) => {
  const words = wordsOf(content.document.language)
  const {title, period, room, status, body, speakerNames} = session
  const time = sessionTime(period, settings.timeZone)
  const speakers = listText(speakerNames ?? [])
  const own = status === content.document.status ? 'scheduled' : (status ?? 'scheduled')
  return (
    <>
      {time !== undefined && <span className="time">{time}</span>}{' '}
      <span className="name">
        <PageLink page={session} settings={settings}>
          {title ?? words.untitled}
        </PageLink>
      </span>
      {own !== 'scheduled' && <strong className="status"> {words.status[own]}</strong>}
      {speakers !== undefined && <span className="people"> {speakers}</span>}
      {room !== undefined && <span className="room"> {room}</span>}
      <Body blocks={body} content={content} settings={settings} />
    </>
  )
}
