import type {SanityClient} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {arrival, type Change} from '../../content/programme/change.ts'
import {freeSlug, newSession, type PlannedEntry} from '../../content/programme/newSession.ts'
import {
  draftIdOf,
  isDraftId,
  publishedIdOf,
  type StoredDocument,
} from '../../content/programme/stored.ts'
import {slugify} from '../../content/text/slug.ts'
import {randomId} from '../../schemas/randomId.ts'

interface NewSessions {
  readonly event: StoredDocument
  readonly isPublished: boolean
  /** IANA name. */
  readonly timeZone: string
}

const slugsQuery = `*[_type == "session" && string::startsWith(slug.current, $prefix)].slug.current`
const peopleQuery = `*[_type == "person" && lower(name) in $names]{_id, name}`

/**
 * Drafts of new sessions, each with a short name that no other session has. Who speaks is found by name,
 * or becomes a draft as well.
 */
export async function newSessionChanges(
  client: SanityClient,
  entries: readonly PlannedEntry[],
  {event, isPublished, timeZone}: NewSessions,
  given: readonly string[],
): Promise<readonly Change[]> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const prefix = eventSlug(event)
  const names = [...new Set(entries.flatMap(({speakers}) => speakers))]
  const [slugs, people] = await Promise.all([
    raw.fetch<readonly string[]>(slugsQuery, {prefix}),
    names.length === 0
      ? []
      : raw.fetch<readonly Person[]>(peopleQuery, {
          names: names.map((name) => name.toLowerCase()),
        }),
  ])
  const taken = new Set([...slugs, ...given])
  const known = peopleByName(people)
  const newPeople = names
    .filter((name) => !known.has(name.toLowerCase()))
    .map((name) => ({_id: draftIdOf(`person-${randomId(20)}`), _type: 'person', name}))
  for (const person of newPeople) known.set(person.name.toLowerCase(), person)

  const sessions = entries.map(({speakers, ...entry}) =>
    newSession(
      entry,
      {event, isPublished, eventId: publishedIdOf(event._id), timeZone},
      {
        id: `session-${randomId(20)}`,
        slug: freeSlug(prefix, entry.title, taken),
        speakers: speakers.flatMap((name) => speakerOf(known.get(name.toLowerCase()))),
      },
    ),
  )
  return [...newPeople, ...sessions].map(arrival)
}

interface Person {
  readonly _id: string
  readonly name: string
}

/** Who is published goes before a draft of the same name. */
const peopleByName = (people: readonly Person[]): Map<string, Person> => {
  const published = new Set(people.map(({_id}) => _id))
  const found = new Map<string, Person>()
  for (const person of people) {
    const isOwnDraft = isDraftId(person._id) && published.has(publishedIdOf(person._id))
    const name = person.name.toLowerCase()
    if (!isOwnDraft && (!found.has(name) || !isDraftId(person._id))) found.set(name, person)
  }
  return found
}

const speakerOf = (person: Person | undefined) =>
  person === undefined
    ? []
    : [
        {
          _type: 'reference',
          _key: randomId(12),
          _ref: publishedIdOf(person._id),
          _weak: true,
          ...defined({
            _strengthenOnPublish: isDraftId(person._id) ? {type: 'person', weak: true} : undefined,
          }),
        },
      ]

const eventSlug = (event: StoredDocument): string => {
  const {slug, title} = event
  const current = typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : ''
  if (typeof current === 'string' && current !== '') return current
  return typeof title === 'string' ? slugify(title) : ''
}
