import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {schemaTypes} from '../../../schemas/schemaTypes.ts'
import {dataset, projectId} from '../../../studio/connection.ts'
import {embeddedLake} from '../../../studio/embeddedLake.ts'
import {withoutCloudFeatures} from '../../../studio/withoutCloudFeatures.ts'

/** Studios beside Lectern's own, one workspace each, for tests and measurements. */
export default defineConfig([
  {
    name: 'bare',
    title: 'Without plugins',
    basePath: '/bare',
    projectId,
    dataset,
    ...embeddedLake(),
    ...withoutCloudFeatures,
    plugins: [structureTool()],
    schema: {types: schemaTypes},
  },
])
