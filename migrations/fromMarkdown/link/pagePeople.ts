import {defined} from '../../../content/objects/defined.ts'
import type {ContactList, ContactMention, Fact} from '../interpret/facts.ts'
import type {NamedEntry} from './pageEntry.ts'

const longestRole = 80

/** A short text says what someone does, a longer one who they are. */
const saysRole = (text: string): boolean =>
  text.length <= longestRole && !/[.!?](?:\s|$)/u.test(text)

const nfc = (text: string): string => text.normalize('NFC').trim()

const named = ({value, place}: Fact<ContactMention>): readonly NamedEntry[] => {
  const {name, text, email, url, image, organisation, keys, profiles} = value
  if (name === undefined || value.kind === 'unnamed' || value.kind === 'unsure') return []
  const about = text === undefined ? undefined : nfc(text)
  const ownMail = keys.find((key) => key.startsWith('mail:'))?.slice('mail:'.length)
  return [
    {
      name: nfc(name),
      line: place.start.line,
      ...defined({email, ownMail, url, image, urls: profiles?.map((profile) => profile.url)}),
      ...(about === undefined ? {} : saysRole(about) ? {role: about} : {biography: about}),
      ...defined({organisation: organisation === undefined ? undefined : nfc(organisation.name)}),
    },
  ]
}

/** The people that a page's front matter names. */
export function peopleOf(
  contacts: readonly Fact<ContactMention>[],
  ...lists: readonly ContactList[]
): readonly NamedEntry[] {
  return contacts
    .filter(({value}) => value.kind === 'person' && lists.includes(value.list))
    .flatMap(named)
}

/** The organisations that a page's front matter names. */
export function organisationsOf(
  contacts: readonly Fact<ContactMention>[],
  ...lists: readonly ContactList[]
): readonly NamedEntry[] {
  return contacts
    .filter(({value}) => value.kind === 'organisation' && lists.includes(value.list))
    .flatMap(named)
}

/** Those of a page's list who may be either. */
export function unsureOf(
  contacts: readonly Fact<ContactMention>[],
  list: ContactList,
): readonly Fact<ContactMention>[] {
  return contacts.filter(({value}) => value.kind === 'unsure' && value.list === list)
}

/** The organisations that the people of a page belong to. */
export function employersOf(contacts: readonly Fact<ContactMention>[]): readonly NamedEntry[] {
  return contacts.flatMap(({value: {organisation}, place}) =>
    organisation === undefined
      ? []
      : [
          {
            name: nfc(organisation.name),
            line: place.start.line,
            ...defined({url: organisation.url}),
          },
        ],
  )
}
