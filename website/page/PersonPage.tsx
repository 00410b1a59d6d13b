import type {Language} from '../../content/language/language.ts'
import {PageFigure} from '../body/PageFigure.tsx'
import {documentInShape} from '../documents/inShape.ts'
import {isOccasion} from '../documents/pageDocument.ts'
import type {
  RelatedDocument,
  RelatedEvent,
  RelatedPerson,
  RelatedSession,
} from '../documents/relatedDocument.ts'
import {listText} from '../wording/listText.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {editProps} from './editing.ts'
import {Links} from './Links.tsx'
import {OccasionList} from './OccasionList.tsx'
import type {PageSettings} from './settings.ts'

interface PersonPageProps {
  readonly person: RelatedPerson
  /** Where they speak or present. */
  readonly related: readonly RelatedDocument[]
  /** Of the words of the page itself: a person has none. */
  readonly language: Language
  readonly settings: PageSettings
}

/** The page of a person, who belongs to no language. */
export function PersonPage({person: given, related, language, settings}: PersonPageProps) {
  const person = documentInShape(given)
  const words = wordsOf(language)
  const edit = (field: string) => editProps(settings, person, [field])
  const role = listText([person.role, person.organisationName])
  return (
    <article className="page person">
      <header>
        <h1 {...edit('name')}>{person.name ?? words.untitled}</h1>
        {role !== undefined && <p className="whole">{role}</p>}
      </header>
      {person.image !== undefined && (
        <PageFigure figure={person.image} settings={settings} edit={edit('image')} isFirst />
      )}
      {person.biography?.split(/\n\s*\n/u).map((paragraph) => (
        <p key={paragraph} {...edit('biography')}>
          {paragraph}
        </p>
      ))}
      <footer>
        <Links links={person.links} words={words} settings={settings} />
        <OccasionList
          title={words.site.appearsAt}
          occasions={related.filter(isOccasion).toSorted(latestFirst)}
          words={words}
          settings={settings}
        />
      </footer>
    </article>
  )
}

type Occasion = RelatedEvent | RelatedSession

const startOf = (occasion: Occasion): string =>
  occasion.period?.start ??
  (occasion._type === 'session' ? occasion.whole?.period?.start : undefined) ??
  ''

const latestFirst = (a: Occasion, b: Occasion): number => startOf(b).localeCompare(startOf(a))
