import {definePlugin} from 'sanity'

import {checkedPublish} from './checkedPublish.tsx'

/** Says what a visitor would miss before a document is published, and publishes what belongs to it. */
export const publishChecks = definePlugin({
  name: 'lectern-publish-checks',
  document: {
    actions: (actions) =>
      actions.map((action) => (action.action === 'publish' ? checkedPublish(action) : action)),
  },
})
