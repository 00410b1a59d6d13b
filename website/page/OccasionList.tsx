import type {RelatedEvent, RelatedSession} from '../documents/relatedDocument.ts'
import {whenText} from '../wording/whenText.ts'
import type {Words} from '../wording/words.ts'
import {PageLink} from './PageLink.tsx'
import type {PageSettings} from './settings.ts'

interface OccasionListProps {
  readonly title: string
  readonly occasions: readonly (RelatedEvent | RelatedSession)[]
  readonly words: Words
  readonly settings: PageSettings
}

/** Events and sessions with when they are. */
export function OccasionList({title, occasions, words, settings}: OccasionListProps) {
  if (occasions.length === 0) return null
  return (
    <section className="occasions">
      <h2>{title}</h2>
      <ul>
        {occasions.map((occasion) => (
          <li key={occasion._id}>
            <PageLink page={occasion} settings={settings}>
              {occasion.title ?? words.untitled}
            </PageLink>
            <When occasion={occasion} words={words} siteZone={settings.timeZone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WhenProps {
  readonly occasion: RelatedEvent | RelatedSession
  readonly words: Words
  readonly siteZone: string
}

const When = ({occasion, words, siteZone}: WhenProps) => {
  const whole = occasion._type === 'session' ? occasion.whole : undefined
  const period = occasion.period?.start === undefined ? whole?.period : occasion.period
  return period === undefined ? null : (
    <span className="when"> {whenText(period, words, siteZone)}</span>
  )
}
