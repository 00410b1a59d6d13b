import {defineCliConfig} from 'sanity/cli'

import {contentLakeCli} from './studio/contentLakeCli.ts'

export default defineCliConfig({
  ...contentLakeCli({
    projectId: process.env.SANITY_STUDIO_PROJECT_ID,
    dataset: process.env.SANITY_STUDIO_DATASET,
    lakeAddress: process.env.LECTERN_LAKE,
    lakeData: process.env.LECTERN_DATA,
  }),
  deployment: {autoUpdates: false},
  schemaExtraction: {path: 'schema.json'},
  typegen: {
    path: ['schemas/**/*.ts', 'studio/**/*.ts', 'plugins/**/*.{ts,tsx}'],
    schema: 'schema.json',
    generates: 'sanity.types.ts',
    overloadClientMethods: true,
    formatGeneratedCode: false,
  },
})
