import {defineConfig} from 'sanity'

import {contentLake, lectern} from './studio/index.ts'

export default defineConfig({
  name: 'default',
  title: 'Lectern',
  ...contentLake({
    projectId: process.env.SANITY_STUDIO_PROJECT_ID,
    dataset: process.env.SANITY_STUDIO_DATASET,
  }),
  plugins: [
    lectern({
      languages: [
        {id: 'sv', title: 'Svenska'},
        {id: 'en', title: 'English'},
      ],
      timeZone: 'Europe/Stockholm',
    }),
  ],
})
