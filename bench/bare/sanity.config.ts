import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {schemaTypes} from '../../schemas/schemaTypes.ts'
import {withContentLake} from '../../studio/withContentLake.ts'

/** A Studio with Lectern's types and nothing else of it. */
export default defineConfig(
  withContentLake({
    name: 'default',
    title: 'Bare',
    plugins: [structureTool()],
    schema: {types: schemaTypes({languages: [{id: 'en', title: 'English'}], timeZone: 'UTC'})},
  }),
)
