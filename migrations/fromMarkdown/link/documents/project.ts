import type {ContentDocument} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {isSure} from '../../interpret/factRules.ts'
import {isList, isMap, memberOf, isTimestamp} from '../../mapping/frontMatterValue.ts'
import {firstTags, firstValue, plainText} from '../../mapping/pageKeys.ts'
import {type Target, weakReferences} from '../target.ts'
import {contactsOf} from './contacts.ts'
import {groupsOf} from './occasionFields.ts'
import type {PageContext} from './pageContext.ts'
import {pageFields} from './pageFields.ts'
import {resolveBody} from './resolveBody.ts'

const day = /^\d{4}-\d{2}-\d{2}/u

/** The day of a post: its front matter's, else its file's. */
const dateOf = ({page, keys}: PageContext): string | undefined => {
  const stated = firstValue(page.frontMatter, keys.date)?.value
  const text = isTimestamp(stated) ? stated.iso : plainText(stated)
  return day.exec(text ?? '')?.[0] ?? page.fileDate
}

const paths = ['event', 'page', 'path', 'link'] as const

const listedPath = (item: YamlValue): string | undefined =>
  isMap(item) ? plainText(memberOf(item, paths)?.value) : plainText(item)

/** The event of a path that the page lists. */
export function listedEvent(item: YamlValue, {links}: PageContext): Target | undefined {
  const path = listedPath(item)
  const event = path === undefined ? undefined : links.pageAt(path)
  return event?.type === 'event' ? links.target(event) : undefined
}

/** The events that the page lists and that the site has. */
const eventsOf = (context: PageContext): readonly Target[] => {
  const value = firstValue(context.page.frontMatter, context.keys.events)?.value
  return (isList(value) ? value : [value]).flatMap((item) =>
    item === undefined ? [] : (listedEvent(item, context) ?? []),
  )
}

/** A project's page. */
export function projectDocuments(context: PageContext): readonly ContentDocument[] {
  const {page, body, keys} = context
  const events = eventsOf(context)
  const contacts = contactsOf(context)
  const links = context.facts.links.filter(isSure).map(({value}) => value)
  const {fields, body: shown} = pageFields(resolveBody(body.blocks, context), context)
  const groups = weakReferences(groupsOf(context))
  const categories = firstTags(page.frontMatter, keys.categories)
  const tags = firstTags(page.frontMatter, keys.tags)
  const date = dateOf(context)
  return [
    {
      ...fields,
      _type: 'project',
      ...defined({
        body: shown.length === 0 ? undefined : shown,
        links: links.length === 0 ? undefined : links,
        contacts: contacts.length === 0 ? undefined : contacts,
        groups: groups.length === 0 ? undefined : groups,
        events: events.length === 0 ? undefined : weakReferences(events),
        categories: categories.length === 0 ? undefined : categories,
        tags: tags.length === 0 ? undefined : tags,
        date,
      }),
    },
  ]
}
