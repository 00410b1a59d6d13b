import {definePlugin} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {checkedPublish} from './checkedPublish.tsx'

/** Says what a visitor would miss before a document is published, and publishes what belongs to it. */
export const publishChecks = definePlugin<SiteOptions | void>((options) => ({
  name: 'lectern-publish-checks',
  studio: {components: {layout: siteLayout(options)}},
  document: {
    actions: (actions) =>
      actions.map((action) => (action.action === 'publish' ? checkedPublish(action) : action)),
  },
}))
