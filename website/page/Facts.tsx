import {stated} from '../../content/documents/occasion.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {isPast} from '../../content/time/periodEnd.ts'
import {safeHref} from '../body/safeHref.ts'
import {type PageContent, occasionOf, speakersOf} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import {listText} from '../wording/listText.ts'
import {whenText} from '../wording/whenText.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {isNamed, PersonNames} from './PersonNames.tsx'
import type {PageSettings} from './settings.ts'

interface FactsProps {
  readonly content: PageContent<OccasionDocument>
  readonly settings: PageSettings
}

/** When and where people come together, and with whom. */
export function Facts({content, settings}: FactsProps) {
  const {document} = content
  const words = wordsOf(document.language)
  const occasion = occasionOf(content)
  const status = stated(occasion, 'status') ?? 'scheduled'
  const speakers = speakersOf(content).filter(isNamed)
  const period = stated(occasion, 'period')
  const calendar = isPast(period, settings) ? undefined : safeHref(settings.calendarUrl?.(document))
  const room = document._type === 'session' ? document.room : undefined
  return (
    <>
      {status !== 'scheduled' && (
        <p className="status">
          <strong>{words.status[status]}</strong>
        </p>
      )}
      <dl className="facts">
        <div className="when">
          <dt>{words.when}</dt> <dd>{whenText(period, words, settings.timeZone)}</dd>
        </div>
        <Where content={content} />
        {room !== undefined && (
          <div className="room">
            <dt>{words.room}</dt> <dd>{room}</dd>
          </div>
        )}
        {speakers.length > 0 && (
          <div className="people">
            <dt>{words.speakers}</dt>{' '}
            <dd>
              <PersonNames people={speakers} settings={settings} />
            </dd>
          </div>
        )}
      </dl>
      {calendar !== undefined && (
        <p className="calendar">
          <a href={calendar}>{words.site.addToCalendar}</a>
        </p>
      )}
    </>
  )
}

const Where = ({content}: Pick<FactsProps, 'content'>) => {
  const words = wordsOf(content.document.language)
  const occasion = occasionOf(content)
  const {name, address, url} = stated(occasion, 'place') ?? {}
  const isOnline = stated(occasion, 'status') === 'movedOnline'
  const mode = isOnline ? 'online' : (stated(occasion, 'attendanceMode') ?? 'onsite')
  const place = mode === 'online' ? undefined : listText([name, address])
  const text = joinedText(mode === 'onsite' ? undefined : words.attendance[mode], place)
  const href = mode === 'online' ? undefined : safeHref(url)
  if (text === '') return null
  return (
    <div className="where">
      <dt>{words.where}</dt> <dd>{href === undefined ? text : <a href={href}>{text}</a>}</dd>
    </div>
  )
}
