import {definePlugin} from 'sanity'
import {presentationTool} from 'sanity/presentation'

import {documentAt} from './documentAt.ts'
import {locations} from './locations.ts'
import {findSite, type SiteUrl} from './options.ts'
import type {Ask} from './pageAddress.ts'
import type {PageLanguages} from './PageLanguages.ts'
import {previewFolder} from './previewFolder.ts'
import {whereServed} from './WhereServed.tsx'
import {words} from './words.ts'

interface DraftPagesOptions {
  readonly previewUrl: SiteUrl
  readonly languages: PageLanguages
}

/** Sanity's Presentation with the pages of the site as drafts would make them. */
export const draftPages = definePlugin<DraftPagesOptions>(({previewUrl, languages}) => {
  const made = presentationTool({
    title: words.presentation,
    previewUrl: {
      initial: async ({client}) => {
        const ask: Ask = (query, params) => client.fetch(query, {...params})
        await languages.ask(ask)
        const site = await findSite(previewUrl, location)
        if (site === undefined) throw new Error(words.noSite)
        return new URL(`${previewFolder}/`, site).href
      },
      previewMode: {enable: `${previewFolder}/enable`, shareAccess: false},
    },
    resolve: {
      locations: locations(languages),
      mainDocuments: [
        {
          route: [`${previewFolder}/*path`],
          resolve: ({path}) => {
            const filter = documentAt(path.slice(previewFolder.length), languages.known)
            return filter === undefined ? undefined : {filter}
          },
        },
      ],
    },
  })
  const tools = Array.isArray(made.tools) ? made.tools : []
  return {
    ...made,
    tools: tools.map((tool) => ({...tool, component: whereServed(tool.component, previewUrl)})),
  }
})
