import {Body} from '../body/Body.tsx'
import type {StandIns} from '../body/bodyContext.ts'
import {PageFigure} from '../body/PageFigure.tsx'
import {inShape} from '../documents/inShape.ts'
import {type PageContent, isOccasionContent, wholeOf} from '../documents/pageContent.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {BehindText} from './BehindText.tsx'
import {Contacts} from './Contacts.tsx'
import {editProps} from './editing.ts'
import {Facts} from './Facts.tsx'
import {Links} from './Links.tsx'
import {Occasions} from './Occasions.tsx'
import {PageLink} from './PageLink.tsx'
import {Presentations} from './Presentations.tsx'
import {Registration} from './Registration.tsx'
import {Schedule} from './Schedule.tsx'
import type {PageSettings} from './settings.ts'

export interface PageProps {
  readonly content: PageContent
  readonly settings: PageSettings
}

/** The page of an event, session, project or group, as visitors of a website see it. */
export function Page({content: given, settings}: PageProps) {
  const content = inShape(given)
  const {document} = content
  const words = wordsOf(document.language)
  const whole = wholeOf(content)
  const edit = (field: string) => editProps(settings, document, [field])
  const standIns: StandIns = {
    schedule: (level) => <Schedule content={content} settings={settings} level={level} />,
    presentations: (level) => <Presentations content={content} settings={settings} level={level} />,
  }
  return (
    <article className={`page ${document._type}`} lang={document.language}>
      <header>
        {whole !== undefined && (
          <p className="whole">
            {words.partOf}{' '}
            <PageLink page={whole} settings={settings}>
              {whole.title ?? words.untitled}
            </PageLink>
          </p>
        )}
        <h1 {...edit('title')}>{document.title ?? words.untitled}</h1>
        {isOccasionContent(content) && <Facts content={content} settings={settings} />}
        {isOccasionContent(content) && <Registration content={content} settings={settings} />}
      </header>
      {document.mainImage !== undefined && (
        <PageFigure
          figure={document.mainImage}
          settings={settings}
          edit={edit('mainImage')}
          isFirst
        />
      )}
      {document.ingress !== undefined && (
        <p className="ingress" {...edit('ingress')}>
          {document.ingress}
        </p>
      )}
      <div className="body">
        <Body
          blocks={document.body}
          content={content}
          settings={settings}
          standIns={standIns}
          field={{document, path: ['body']}}
          isMain
        />
      </div>
      <BehindText content={content} standIns={standIns} />
      <footer>
        <Links links={document.links} words={words} settings={settings} />
        <Contacts content={content} settings={settings} />
        <Occasions content={content} settings={settings} />
      </footer>
    </article>
  )
}
