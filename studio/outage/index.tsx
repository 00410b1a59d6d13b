import {definePlugin} from 'sanity'

import {Layout} from './Layout.tsx'
import type {Reachability} from './reachability.ts'
import {ReadOnlyInput, ReadOnlyItem} from './ReadOnlyInput.tsx'
import {waitingAction} from './waitingAction.ts'

/**
 * What an editor sees of an outage: that nothing is saved, and fields that cannot be changed. Has to be
 * the first plugin, because the first has the say in what the inputs of the others get.
 */
export const outage = definePlugin<{readonly reachability: Reachability}>(({reachability}) => ({
  name: 'outage',
  studio: {
    components: {layout: (props) => <Layout {...props} reachability={reachability} />},
  },
  form: {components: {input: ReadOnlyInput, item: ReadOnlyItem}},
}))

/** Lets no action be carried out during an outage. Has to be the last plugin, to see all of them. */
export const waitingActions = definePlugin({
  name: 'outage-actions',
  document: {actions: (actions) => actions.map(waitingAction)},
})
