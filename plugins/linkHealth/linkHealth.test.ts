import {createClient} from '@sanity/client'
import {
  createMockAuthStore,
  createWorkspaceFromConfig,
  type PluginOptions,
  type SchemaTypeDefinition,
} from 'sanity'
import {expect, it} from 'vitest'

import {linkHealth} from './index.ts'
import {linkRecordType} from './linkRecordType.ts'

const pages: SchemaTypeDefinition[] = [
  {name: 'page', type: 'document', fields: [{name: 'url', type: 'url'}]},
]

const connection = {projectId: 'lectern', dataset: 'production'}

/** Nobody is logged in, so that nobody is asked who it is. */
const auth = createMockAuthStore({
  client: createClient({...connection, apiVersion: '2025-02-19', useCdn: false}),
  currentUser: null,
})

const studioWith = (...plugins: readonly PluginOptions[]) =>
  createWorkspaceFromConfig({
    name: 'alone',
    ...connection,
    auth,
    plugins: [...plugins],
    schema: {types: pages},
  })

it('brings the type of its records to a Studio that has nothing else', async () => {
  const {schema} = await studioWith(linkHealth())
  const type = schema.get('lectern.link')
  expect(type).toMatchObject({jsonType: 'object', readOnly: true, liveEdit: true})
  expect(type?.type).toMatchObject({name: 'document'})
  expect(linkRecordType.__experimental_omnisearch_visibility).toBe(false)
})

it('leaves the type alone where a plugin has brought it', async () => {
  const other = {name: 'other', schema: {types: [{...linkRecordType, title: 'Of another'}]}}
  const {schema} = await studioWith(other, linkHealth())
  expect(schema.get('lectern.link')?.title).toBe('Of another')
})

it('offers no new record', async () => {
  const {templates} = await studioWith(linkHealth())
  expect(templates.map(({id}) => id)).not.toContain('lectern.link')
  expect(templates.map(({id}) => id)).toContain('page')
})
