import {Body} from '../body/Body.tsx'
import {type PageContent, isOccasionContent, referred} from '../documents/pageContent.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {editProps} from './editing.ts'
import {PageLink} from './PageLink.tsx'
import {isNamed, PersonNames} from './PersonNames.tsx'
import type {PageSettings} from './settings.ts'

interface PresentationsProps {
  readonly content: PageContent
  readonly settings: PageSettings
  /** Of headings within it. */
  readonly level: number
}

/** The projects that are shown at an event or session. */
export function Presentations({content, settings, level}: PresentationsProps) {
  if (!isOccasionContent(content)) return null
  const {document} = content
  const words = wordsOf(document.language)
  if (document.presentations === undefined || document.presentations.length === 0) return null
  return (
    <div className="presentations">
      {document.presentations.map(({_key, title, project: reference, presenters, pitch}) => {
        const [project] = referred(content, reference && [reference], 'project')
        const people = referred(content, presenters, 'person').filter(isNamed)
        return (
          <article key={_key} {...editProps(settings, document, ['presentations', {_key}])}>
            <p className="name">
              <PageLink page={project} settings={settings}>
                {title ?? project?.title ?? words.untitled}
              </PageLink>
            </p>
            {people.length > 0 && (
              <p className="people">
                <PersonNames people={people} settings={settings} />
              </p>
            )}
            <Body
              blocks={pitch}
              content={content}
              settings={settings}
              level={level}
              field={{document, path: ['presentations', {_key}, 'pitch']}}
            />
          </article>
        )
      })}
    </div>
  )
}
