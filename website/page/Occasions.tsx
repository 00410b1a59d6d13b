import {type PageContent, partsOf, presentedAt} from '../documents/pageContent.ts'
import type {RelatedEvent, RelatedSession} from '../documents/relatedDocument.ts'
import {whenText} from '../wording/whenText.ts'
import type {Words} from '../wording/words.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {PageLink} from './PageLink.tsx'
import type {PageSettings} from './settings.ts'

interface OccasionsProps {
  readonly content: PageContent
  readonly settings: PageSettings
}

/** Events of their own within an event, and where a project was presented. */
export function Occasions({content, settings}: OccasionsProps) {
  const words = wordsOf(content.document.language)
  const isProject = content.document._type === 'project'
  const occasions = isProject ? presentedAt(content) : partsOf(content)
  if (occasions.length === 0) return null
  return (
    <section className="occasions">
      <h2>{isProject ? words.presentedAt : words.parts}</h2>
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
