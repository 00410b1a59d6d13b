import {definePlugin} from 'sanity'

import {draftPages} from './draftPages.ts'
import {FirstLanguage} from './FirstLanguage.ts'
import type {PublicPageOptions} from './options.ts'
import {viewPage} from './viewPage.ts'

/** Leads from each document to its page on the website, and shows the pages of drafts. */
export const publicPage = definePlugin<PublicPageOptions>((options) => {
  const {previewUrl} = options
  const firstLanguage = new FirstLanguage(options.firstLanguage)
  const action = viewPage(options, firstLanguage)
  return {
    name: 'lectern-public-page',
    plugins: previewUrl === undefined ? [] : [draftPages({previewUrl, firstLanguage})],
    document: {
      // Behind the first one, which is the button; in the place of another site's.
      actions: (existing) => {
        const [first, ...others] = existing.filter((other) => other.action !== action.action)
        return first === undefined ? [action] : [first, action, ...others]
      },
    },
  }
})
