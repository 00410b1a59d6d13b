import {defineCliConfig} from 'sanity/cli'

import {dataset, isEmbedded, projectId} from './studio/connection.ts'
import {withoutOutsideRequests} from './studio/withoutOutsideRequests.ts'

/** Where `sanity dev` finds the embedded lake. */
const lake = process.env.LECTERN_LAKE ?? 'http://127.0.0.1:3333'

export default defineCliConfig({
  api: {projectId, dataset},
  deployment: {autoUpdates: false},
  schemaExtraction: {path: 'schema.json'},
  typegen: {
    path: ['schemas/**/*.ts', 'studio/**/*.ts', 'plugins/**/*.{ts,tsx}'],
    schema: 'schema.json',
    generates: 'sanity.types.ts',
    overloadClientMethods: true,
    formatGeneratedCode: false,
  },
  vite: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), ...(isEmbedded ? [withoutOutsideRequests()] : [])],
    server: {
      ...config.server,
      proxy: {
        '^/v(1|X|\\d{4}-\\d{2}-\\d{2})/': {target: lake, ws: true},
        '^/(images|files)/': {target: lake},
      },
    },
  }),
})
