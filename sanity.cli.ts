import {join} from 'node:path'

import {defineCliConfig} from 'sanity/cli'

import {dataset, isEmbedded, projectId} from './studio/connection.ts'
import {lakeProxy} from './studio/lakeProxy.ts'
import {withoutOutsideRequests} from './studio/withoutOutsideRequests.ts'

/** Where `sanity dev` finds the embedded lake. */
const lakeAddress = process.env.LECTERN_LAKE ?? 'http://127.0.0.1:3333'
const lakeData = process.env.LECTERN_DATA ?? '.lectern/lake'

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
      ...(isEmbedded ? {proxy: lakeProxy(lakeAddress, join(lakeData, 'token'))} : {}),
    },
  }),
})
