import type {ContactList, ContactMention, Fact} from '../../../interpret/facts.ts'
import {mayBeKnown} from '../../../interpret/people/readContacts.ts'
import type {NamedEntry} from '../../pageEntry.ts'
import {organisationsOf, peopleOf, unsureOf} from '../../pagePeople.ts'
import type {NamedTarget} from '../../siteLinks.ts'
import {isAmong, isKnown, type Made, type Stands} from './leaf.ts'

const parts = ['email', 'role', 'biography', 'image', 'organisation'] as const

/** What a person's document says: of each part what the first page says, of addresses all. */
const ofPerson = ({name, mentions}: NamedTarget, own: NamedEntry): readonly string[] => [
  name,
  ...(name.startsWith(own.name) ? [own.name] : []),
  ...parts.flatMap((part) => mentions.find((each) => each[part] !== undefined)?.[part] ?? []),
  ...mentions.flatMap(({url}) => url ?? []),
]

/** What an organisation's document says. */
const ofOrganisation = ({name, mentions}: NamedTarget): readonly string[] => [
  name,
  ...(['url', 'image'] as const).flatMap(
    (part) => mentions.find((each) => each[part] !== undefined)?.[part] ?? [],
  ),
]

/** What stands in the people and organisations that one of the page's lists names. */
const saidOfNamed = (
  list: ContactList,
  {facts, entry, links}: Made['context'],
): readonly string[] => {
  const own = facts.contacts.filter(({value}) => value.note === undefined)
  const people = peopleOf(own, list).flatMap((each) => {
    const person = links.person(entry, each.name)
    const employer =
      each.organisation === undefined ? undefined : links.organisation(each.organisation)
    return [
      ...(person === undefined ? [] : ofPerson(person, each)),
      ...(employer === undefined ? [] : ofOrganisation(employer)),
    ]
  })
  const organisations = list === 'contacts' ? [] : organisationsOf(own, list)
  const named = organisations.flatMap(({name}) => {
    const organisation = links.organisation(name)
    if (organisation !== undefined) return [name, ...ofOrganisation(organisation)]
    return links.person(entry, name) === undefined ? [] : [name]
  })
  const known = unsureOf(own, list).flatMap(({value: {name = ''}}) =>
    (links.organisation(name) ?? links.person(entry, name)) === undefined ? [] : [name],
  )
  const mails = own.flatMap(({value}) =>
    value.list === list && mayBeKnown(value) && links.personOfMail(value.email ?? '')
      ? (value.email ?? [])
      : [],
  )
  const handles = own.flatMap(({value}) =>
    value.list === list ? (value.profiles ?? []).map(({written}) => written) : [],
  )
  const said = new Set(
    [...handles, ...people, ...named, ...known, ...mails].map((text) => text.normalize('NFC')),
  )
  return [...said, ...parted(own, said)]
}

/** Texts that name one or several, of whom all stands in documents. */
const parted = (
  own: readonly Fact<ContactMention>[],
  said: ReadonlySet<string>,
): readonly string[] => {
  const byText = Map.groupBy(own, ({value}) => value.written)
  return [...byText].flatMap(([written, facts]) => {
    const told = facts.flatMap(({value: {name, email, text, organisation}}) => [
      name ?? '',
      ...(text === undefined ? [] : [text]),
      ...(email === undefined ? [] : [email]),
      ...(organisation === undefined ? [] : [organisation.name]),
    ])
    return written !== undefined && told.every((part) => said.has(part.normalize('NFC')))
      ? [written]
      : []
  })
}

/** Whether a leaf stands in the people and organisations that one of the page's lists names. */
export function saysOfNamed(list: ContactList): Stands {
  return (leaf, made) =>
    isKnown(`named in ${list}`, () => saidOfNamed(list, made.context), leaf, made) ||
    made.messages.some(
      ({ruleId, actual}) => ruleId === 'mail-restored' && isAmong([actual ?? ''], leaf),
    )
}
