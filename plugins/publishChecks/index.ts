import {type DocumentActionComponent, definePlugin} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {checkedPublish} from './checkedPublish.tsx'
import {useUnpublish} from './unpublish/useUnpublish.tsx'

const ours = (action: DocumentActionComponent): DocumentActionComponent => {
  if (action.action === 'publish') return checkedPublish(action)
  return action.action === 'unpublish' ? useUnpublish : action
}

/** Says what a visitor would miss before a document is published, and publishes what belongs to it. */
export const publishChecks = definePlugin<SiteOptions | void>((options) => ({
  name: 'lectern-publish-checks',
  studio: {components: {layout: siteLayout(options)}},
  document: {
    actions: (actions) => actions.map((action) => ours(action)),
  },
}))
