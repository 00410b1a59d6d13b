import {definePlugin} from 'sanity'

import {draftPages} from './draftPages.ts'
import type {PublicPageOptions} from './options.ts'
import {PageLanguages} from './PageLanguages.ts'
import {viewPage} from './viewPage.ts'

/** Leads from each document to its page on the website, and shows the pages of drafts. */
export const publicPage = definePlugin<PublicPageOptions>((options) => {
  const {previewUrl} = options
  const languages = new PageLanguages(options.firstLanguage)
  const action = viewPage(options, languages)
  return {
    name: 'lectern-public-page',
    plugins: previewUrl === undefined ? [] : [draftPages({previewUrl, languages})],
    document: {
      // Behind the first one, which is the button; in the place of another site's.
      actions: (existing) => {
        const [first, ...others] = existing.filter((other) => other.action !== action.action)
        return first === undefined ? [action] : [first, action, ...others]
      },
    },
  }
})
