import type {ContentDocument} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {isSure} from '../../interpret/factRules.ts'
import {contactsOf, listed} from './contacts.ts'
import type {PageContext} from './pageContext.ts'
import {pageFields} from './pageFields.ts'
import {resolveBody} from './resolveBody.ts'

/** A group's page. */
export function groupDocuments(context: PageContext): readonly ContentDocument[] {
  const {body, facts} = context
  const contacts = contactsOf(context)
  const {fields, body: shown} = pageFields(resolveBody(body.blocks, context), context)
  const links = facts.links.filter(isSure).map(({value}) => value)
  const partners = listed('partners', context)
  return [
    {
      ...fields,
      _type: 'group',
      ...defined({
        body: shown.length === 0 ? undefined : shown,
        links: links.length === 0 ? undefined : links,
        contacts: contacts.length === 0 ? undefined : contacts,
        partners: partners.length === 0 ? undefined : partners,
      }),
    },
  ]
}
