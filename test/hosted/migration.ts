import {at, defineMigration, run, set} from '@sanity/migrate'

// Run in the environment of a hosted project: gives each page a heading, as `sanity migration run` would.

const {env} = process
await run(
  {
    api: {
      projectId: env['SANITY_STUDIO_PROJECT_ID'] ?? '',
      dataset: env['SANITY_STUDIO_DATASET'] ?? '',
      token: env['SANITY_AUTH_TOKEN'] ?? '',
      apiVersion: 'v2025-02-19',
    },
  },
  defineMigration({
    title: 'Give pages a heading',
    documentTypes: ['page'],
    migrate: {
      document: ({title}) => (typeof title === 'string' ? at('heading', set(title)) : undefined),
    },
  }),
)
