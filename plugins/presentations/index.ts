import {definePlugin} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {PresentationInputs} from './PresentationInputs.tsx'

/**
 * Presented projects: a list of `presentation`s gets a field that finds projects or makes new ones in
 * place, their presenters likewise, and a `project` shows everywhere it was presented. Attaches to the
 * types by name; a Studio without them does not change.
 */
export const presentations = definePlugin<SiteOptions | void>((options) => ({
  name: 'lectern-presentations',
  studio: {components: {layout: siteLayout(options)}},
  form: {components: {input: PresentationInputs}},
}))
