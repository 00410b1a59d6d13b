import {definePlugin} from 'sanity'

import {PresentationInputs} from './PresentationInputs.tsx'

/**
 * Presented projects: a list of `presentation`s gets a field that finds projects or makes new ones in
 * place, their presenters likewise, and a `project` shows everywhere it was presented. Attaches to the
 * types by name; a Studio without them does not change.
 */
export const presentations = definePlugin({
  name: 'lectern-presentations',
  form: {components: {input: PresentationInputs}},
})
