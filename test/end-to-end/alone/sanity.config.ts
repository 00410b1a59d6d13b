import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {registration, withRegistration} from '../../../plugins/registration/index.ts'
import {schemaTypes} from '../../../schemas/schemaTypes.ts'
import {dataset, projectId} from '../../../studio/connection.ts'
import {embeddedLake} from '../../../studio/embeddedLake.ts'
import {withoutCloudFeatures} from '../../../studio/withoutCloudFeatures.ts'
import {meeting} from './meeting.ts'

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
  {
    name: 'registration',
    title: 'Registration alone',
    basePath: '/registration',
    projectId,
    dataset,
    ...embeddedLake(),
    ...withoutCloudFeatures,
    plugins: [structureTool(), registration({language: 'en'})],
    schema: {types: withRegistration([meeting])},
  },
])
