import {definePlugin} from 'sanity'

import {defaultTimeZone} from '../../content/time/timeZone.ts'
import {brokenLinksBadge} from './brokenLinksBadge.ts'
import {linkRecordType, linkRecordTypeName} from './linkRecordType.ts'
import {markedItem} from './MarkedItem.tsx'
import {withHealth} from './WithHealth.tsx'

export interface LinkHealthOptions {
  /** IANA name of the zone whose days "today" and "Tuesday" are; that of the site by default. */
  readonly timeZone?: string
}

/**
 * Shows what link checks found: beside each address in a form, below texts with broken links, in lists
 * of links, and as a badge on the document. Brings the type of the records, of which editors make none.
 */
export const linkHealth = definePlugin<LinkHealthOptions | void>((options) => {
  const timeZone = options?.timeZone ?? defaultTimeZone
  return {
    name: 'lectern-link-health',
    schema: {
      types: (types) =>
        types.some(({name}) => name === linkRecordTypeName) ? types : [...types, linkRecordType],
      templates: (templates) =>
        templates.filter(({schemaType}) => schemaType !== linkRecordTypeName),
    },
    document: {
      actions: (actions, {schemaType}) => (schemaType === linkRecordTypeName ? [] : actions),
      badges: (badges, {schemaType}) =>
        schemaType === linkRecordTypeName ? badges : [...badges, brokenLinksBadge],
      newDocumentOptions: (items) =>
        items.filter(({templateId}) => templateId !== linkRecordTypeName),
    },
    form: {
      components: {
        field: withHealth(timeZone),
        item: markedItem(timeZone),
      },
    },
  }
})
