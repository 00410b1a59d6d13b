import {safeHref} from '../body/safeHref.ts'
import {type PageContent, referred} from '../documents/pageContent.ts'
import type {RelatedDocument} from '../documents/relatedDocument.ts'
import {listText} from '../wording/listText.ts'
import type {Words} from '../wording/words.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {PageLink} from './PageLink.tsx'
import {PersonNames} from './PersonNames.tsx'
import type {PageSettings} from './settings.ts'

interface ContactsProps {
  readonly content: PageContent
  readonly settings: PageSettings
}

/** Whom to ask, and who is behind it. */
export function Contacts({content, settings}: ContactsProps) {
  const {document} = content
  const words = wordsOf(document.language)
  const organisers =
    document._type === 'event'
      ? referred(content, document.organisers, 'organisation', 'person')
      : []
  const partners =
    document._type === 'event' || document._type === 'group'
      ? referred(content, document.partners, 'organisation')
      : []
  const groups = document._type === 'group' ? [] : referred(content, document.groups, 'group')
  return (
    <>
      <People content={content} words={words} settings={settings} />
      <Named title={words.organisers} of={organisers} settings={settings} />
      <Named title={words.partners} of={partners} settings={settings} />
      <Named title={words.groups} of={groups} settings={settings} />
    </>
  )
}

const People = ({content, words, settings}: ContactsProps & {readonly words: Words}) => {
  const {document} = content
  const contacts = document._type === 'session' ? [] : (document.contacts ?? [])
  const people = contacts.flatMap(({_key, person: reference, role}) => {
    const [person] = referred(content, reference && [reference], 'person')
    return person === undefined ? [] : [{person, _key, role: role ?? person.role}]
  })
  if (people.length === 0) return null
  return (
    <section className="contacts">
      <h2>{words.contacts}</h2>
      <ul>
        {people.map(({_key, person, role}) => {
          const more = listText([role, person.organisationName])
          return (
            <li key={_key}>
              <PersonNames people={[person]} settings={settings} />
              {more !== undefined && `, ${more}`}
              {person.email !== undefined && (
                <>
                  {' '}
                  <a href={`mailto:${person.email}`}>{person.email}</a>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface NamedProps {
  readonly title: string
  readonly of: readonly Extract<RelatedDocument, {_type: 'organisation' | 'person' | 'group'}>[]
  readonly settings: PageSettings
}

const Named = ({title, of: documents, settings}: NamedProps) => {
  if (documents.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {documents.map((document) => (
          <li key={document._id}>
            {document._type === 'group' ? (
              <PageLink page={document} settings={settings}>
                {document.title}
              </PageLink>
            ) : (
              <Name of={document} settings={settings} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NameProps {
  readonly of: Extract<RelatedDocument, {_type: 'organisation' | 'person'}>
  readonly settings: PageSettings
}

const Name = ({of: document, settings}: NameProps) => {
  if (document._type === 'person') return <PersonNames people={[document]} settings={settings} />
  const href = safeHref(document.url)
  return href === undefined ? <>{document.name}</> : <a href={href}>{document.name}</a>
}
