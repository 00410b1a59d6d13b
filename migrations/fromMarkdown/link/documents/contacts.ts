import type {Contact} from '../../../../schemas/content/documents.ts'
import {hash} from '../../convert/keys.ts'
import type {YamlValue} from '../../parse/page.ts'
import {weakReference} from '../target.ts'
import type {PageContext} from './pageContext.ts'

export interface Contacts {
  readonly contacts: readonly Contact[]
  /** Rows that name nobody. */
  readonly leftOver: Readonly<Record<string, YamlValue>>
}

/** The contacts of a page, each with the person that it names. */
export function contactsOf({page, people, links}: PageContext): Contacts {
  const contacts = people.named.flatMap(({name, role}): readonly Contact[] => {
    const person = links.person(page.id, name)
    if (person === undefined) return []
    return [
      {
        _type: 'contact',
        _key: hash(`contact ${person.id}`).slice(0, 12),
        person: weakReference(person),
        ...(role === undefined ? {} : {role}),
      },
    ]
  })
  const once = new Map(contacts.map((contact) => [contact._key, contact]))
  return {contacts: [...once.values()], leftOver: people.leftOver}
}
