import type {ContentDocument} from '../../../../schemas/content/documents.ts'
import {threshold} from '../../interpret/facts.ts'
import {weakReferences} from '../target.ts'
import {contactsOf} from './contacts.ts'
import type {PageContext} from './pageContext.ts'
import {pageFields} from './pageFields.ts'
import {partnersOf} from './partners.ts'
import {resolveBody} from './resolveBody.ts'

/** A group's page. */
export function groupDocuments(context: PageContext): readonly ContentDocument[] {
  const {page, body, facts, links: site} = context
  const {contacts, leftOver} = contactsOf(context)
  const {fields, body: shown} = pageFields(
    'group',
    resolveBody(body.blocks, context),
    leftOver,
    context,
  )
  const links = facts.links.flatMap(({value, confidence}) =>
    confidence < threshold ? [] : [value],
  )
  const partners = weakReferences(
    partnersOf(page).flatMap(({name}) => site.organisation(page.id, name) ?? []),
  )
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
