import type {SchemaTypeDefinition} from 'sanity'

import type {Site} from '../content/settings/siteSettings.ts'
import {event} from './documents/event.ts'
import {group} from './documents/group.ts'
import {organisation} from './documents/organisation.ts'
import {person} from './documents/person.ts'
import {project} from './documents/project.ts'
import {session} from './documents/session.ts'
import {website} from './documents/website.ts'
import {availability} from './objects/availability.ts'
import {body} from './objects/body.ts'
import {callout} from './objects/callout.ts'
import {cell} from './objects/cell.ts'
import {codeBlock} from './objects/codeBlock.ts'
import {contact} from './objects/contact.ts'
import {divider} from './objects/divider.ts'
import {embed} from './objects/embed.ts'
import {figure} from './objects/figure.ts'
import {html} from './objects/html.ts'
import {link} from './objects/link.ts'
import {menuItem} from './objects/menuItem.ts'
import {period} from './objects/period.ts'
import {place} from './objects/place.ts'
import {presentation} from './objects/presentation.ts'
import {presentations} from './objects/presentations.ts'
import {registrationLink} from './objects/registrationLink.ts'
import {richText} from './objects/richText.ts'
import {row} from './objects/row.ts'
import {schedule} from './objects/schedule.ts'
import {source} from './objects/source.ts'
import {table} from './objects/table.ts'
import {websiteText} from './objects/websiteText.ts'

/** Names of the types of documents, in the order in which the Studio offers them. */
export const documentTypes = [
  'event',
  'session',
  'project',
  'person',
  'organisation',
  'group',
] as const

/** Types whose documents are written in one language and have translations. */
export const translatedTypes = ['event', 'session', 'project', 'group'] as const

/** All types of the content, for a site with these languages and this time zone. */
export function schemaTypes(site: Site): SchemaTypeDefinition[] {
  const documents = {
    event: event(site),
    session: session(site),
    project: project(site),
    person,
    organisation,
    group: group(site),
  }
  return [
    ...documentTypes.map((name) => documents[name]),
    website,
    availability(site),
    body,
    callout,
    cell,
    codeBlock,
    contact,
    divider,
    embed,
    figure,
    html,
    link,
    menuItem,
    period(site),
    place,
    presentation,
    presentations,
    registrationLink(site),
    richText,
    row,
    schedule,
    source,
    table,
    websiteText(site),
  ]
}
