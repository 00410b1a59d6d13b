import type {Contact} from '../../../../content/documents/documents.ts'
import type {KeyedReference} from '../../../../content/documents/reference.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {saidBy} from '../../interpret/factRules.ts'
import type {ContactList, ContactMention, Fact} from '../../interpret/facts.ts'
import {contactUnnamed, mayBeKnown} from '../../interpret/people/readContacts.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import {hash} from '../../parse/keys.ts'
import {organisationsOf, peopleOf, unsureOf} from '../pagePeople.ts'
import {type Target, weakReference, weakReferences} from '../target.ts'
import type {PageContext} from './pageContext.ts'

/** Whose a mail address is, where nothing else names a contact; else it is said that nobody is. */
const byMail = (
  {value, evidence, place}: Fact<ContactMention>,
  {page, links, report}: PageContext,
): Target | undefined => {
  if (!mayBeKnown(value)) return undefined
  const known = links.personOfMail(value.email ?? '')
  if (known === undefined) report(contactUnnamed(page.path, evidence, place))
  return known
}

/** The contacts of a page, each with the person that it names. */
export function contactsOf(context: PageContext): readonly Contact[] {
  const {entry, facts, links} = context
  const contacts = facts.contacts.flatMap((fact): readonly Contact[] => {
    const [named] = peopleOf([fact], 'contacts')
    const person = named === undefined ? byMail(fact, context) : links.person(entry, named.name)
    if (person === undefined) return []
    return [
      {
        _type: 'contact',
        _key: hash(`contact ${person.id}`).slice(0, 12),
        person: weakReference(person),
        ...defined({role: named?.role}),
      },
    ]
  })
  return [...new Map(contacts.map((contact) => [contact._key, contact])).values()]
}

/** The people that the page of an event or session says are its speakers. */
export function speakersOf({entry, facts, links}: PageContext): readonly KeyedReference[] {
  // A name as a file has it (`ada-berg`) is read as that of an organisation.
  const named = facts.contacts.flatMap((fact) => [
    ...peopleOf([fact], 'speakers'),
    ...organisationsOf([fact], 'speakers'),
  ])
  return weakReferences(named.flatMap(({name}) => links.person(entry, name) ?? []))
}

/** References to the organisations, and the people, of one of a page's lists. */
export function listed(list: ContactList, context: PageContext): readonly KeyedReference[] {
  const {entry, facts, links} = context
  return weakReferences([
    ...organisationsOf(facts.contacts, list).flatMap(
      ({name}) => links.organisation(name) ?? links.person(entry, name) ?? [],
    ),
    ...peopleOf(facts.contacts, list).flatMap(({name}) => links.person(entry, name) ?? []),
    ...unsureOf(facts.contacts, list).flatMap((fact) => knownTo(fact, context) ?? []),
  ])
}

/** Whom the site knows by a name that may be a person's or an organisation's; else it is said. */
const knownTo = (
  {value: {name = ''}, place}: Fact<ContactMention>,
  {page, entry, links, report}: PageContext,
): Target | undefined => {
  const known = links.organisation(name) ?? links.person(entry, name)
  if (known === undefined) {
    report(
      makeMessage('fact-uncertain', {
        reason: `\`${name}\` may be a person or an organisation; no document was made of it`,
        source: 'link',
        path: page.path,
        place,
        evidence: name,
        ...saidBy('contact-by-form'),
        hint: 'Write a page of the person or organisation, or name an organisation among the partners.',
      }),
    )
  }
  return known
}
