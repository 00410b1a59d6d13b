import {definePlugin} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {brokenLinksBadge} from './brokenLinksBadge.ts'
import {linkRecordType, linkRecordTypeName} from './linkRecordType.ts'
import {MarkedItem} from './MarkedItem.tsx'
import {WithHealth} from './WithHealth.tsx'

/**
 * Shows what link checks found: beside each address in a form, below texts with broken links, in lists
 * of links, and as a badge on the document. "Today" and "Tuesday" are days in `timeZone`. Brings the type of the records, of which editors make none.
 */
export const linkHealth = definePlugin<SiteOptions | void>((options) => ({
  name: 'lectern-link-health',
  studio: {components: {layout: siteLayout(options)}},
  schema: {
    types: (types) =>
      types.some(({name}) => name === linkRecordTypeName) ? types : [...types, linkRecordType],
    templates: (templates) => templates.filter(({schemaType}) => schemaType !== linkRecordTypeName),
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
      field: WithHealth,
      item: MarkedItem,
    },
  },
}))
