import {defineConfig} from 'sanity'

import {lectern, withContentLake} from './studio/index.ts'

const site = {
  languages: [
    {id: 'sv', title: 'Svenska'},
    {id: 'en', title: 'English'},
  ],
  timeZone: 'Europe/Stockholm',
  currency: 'SEK',
  siteUrl: process.env.SANITY_STUDIO_SITE_URL,
  previewUrl: process.env.SANITY_STUDIO_PREVIEW_URL,
}

export default defineConfig(
  withContentLake(
    {name: 'default', title: 'Lectern', plugins: [lectern(site)]},
    {
      projectId: process.env.SANITY_STUDIO_PROJECT_ID,
      dataset: process.env.SANITY_STUDIO_DATASET,
    },
  ),
)
