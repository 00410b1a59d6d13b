import type {ContentDocument} from '../../../../content/documents/documents.ts'
import {threshold} from '../../interpret/facts.ts'
import {contactsLeftOver} from '../pagePeople.ts'
import {contactsOf, listed} from './contacts.ts'
import type {PageContext} from './pageContext.ts'
import {pageFields} from './pageFields.ts'
import {resolveBody} from './resolveBody.ts'

/** A group's page. */
export function groupDocuments(context: PageContext): readonly ContentDocument[] {
  const {body, facts} = context
  const contacts = contactsOf(context)
  const {fields, body: shown} = pageFields(
    'group',
    resolveBody(body.blocks, context),
    contactsLeftOver(facts.contacts),
    context,
  )
  const links = facts.links.flatMap(({value, confidence}) =>
    confidence < threshold ? [] : [value],
  )
  const partners = listed('partners', context)
  return [
    {
      ...fields,
      _type: 'group',
      ...(shown.length === 0 ? {} : {body: shown}),
      ...(links.length === 0 ? {} : {links}),
      ...(contacts.length === 0 ? {} : {contacts}),
      ...(partners.length === 0 ? {} : {partners}),
    },
  ]
}
