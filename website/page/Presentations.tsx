import {Body} from '../body/Body.tsx'
import {type PageContent, isOccasionContent, referred} from '../documents/pageContent.ts'
import {listText} from '../wording/listText.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {PageLink} from './PageLink.tsx'
import type {PageSettings} from './settings.ts'

interface PresentationsProps {
  readonly content: PageContent
  readonly settings: PageSettings
}

/** The projects that are shown at an event or session, where its text says so. */
export function Presentations({content, settings}: PresentationsProps) {
  if (!isOccasionContent(content)) return null
  const words = wordsOf(content.document.language)
  return (
    <div className="presentations">
      {(content.document.presentations ?? []).map(
        ({_key, title, project: reference, presenters, pitch}) => {
          const [project] = referred(content, reference && [reference], 'project')
          const people = listText(referred(content, presenters, 'person').map(({name}) => name))
          return (
            <article key={_key}>
              <p className="name">
                <PageLink page={project} settings={settings}>
                  {title ?? project?.title ?? words.untitled}
                </PageLink>
              </p>
              {people !== undefined && <p className="people">{people}</p>}
              <Body blocks={pitch} content={content} settings={settings} />
            </article>
          )
        },
      )}
    </div>
  )
}
