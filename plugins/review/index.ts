import {type Template, definePlugin} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {WithConflicts} from './conflicts/WithConflicts.tsx'
import {reviewType} from './reviewType.ts'

export {reviewItems} from './reviewItems.ts'

const isNoReview = ({schemaType}: Pick<Template, 'schemaType'>): boolean =>
  schemaType !== reviewType.name

/**
 * What an import noticed, for editors: opens the `lectern.review.…` documents that it left, with
 * suggestions to accept or put away, and beside each document the values that the site and an editor
 * both changed. `reviewItems` are their lists, for a structure.
 */
export const review = definePlugin<SiteOptions | void>((options) => ({
  name: 'lectern-review',
  studio: {components: {layout: siteLayout(options)}},
  form: {components: {input: WithConflicts}},
  schema: {
    types: (existing) =>
      existing.some(({name}) => name === reviewType.name) ? existing : [...existing, reviewType],
    templates: (existing) => existing.filter(isNoReview),
  },
  document: {
    actions: (existing, {schemaType}) => (schemaType === reviewType.name ? [] : existing),
    badges: (existing, {schemaType}) => (schemaType === reviewType.name ? [] : existing),
  },
}))
