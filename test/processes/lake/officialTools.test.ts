import {createReadStream, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {SanityClient, SanityDocument, SanityDocumentStub} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {
  at,
  collectMigrationMutations,
  decodeText,
  defineMigration,
  dryRun,
  parse,
  safeJsonParser,
  set,
} from '@sanity/migrate'
import type {APIConfig, Migration} from '@sanity/migrate'
import {SanityEncoder} from '@sanity/mutate'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {lakeCommand} from '../../lakeCommand.ts'
import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-official-'))
const archive = join(folder, 'official.tar.gz')
let lake: LakeProcess
let client: SanityClient

const reference = (_ref: string) => ({_type: 'reference', _ref})

beforeAll(async () => {
  lake = await startLake({dataFolder: join(folder, 'lake')})
  client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  const solid = {create: {width: 9, height: 6, channels: 3, background: '#07c'}} as const
  const picture = await client.assets.upload('image', await sharp(solid).png().toBuffer(), {
    filename: 'picture.png',
    title: 'A picture',
  })
  const table = await client.assets.upload('file', Buffer.from('a,b\n'), {filename: 'table.csv'})
  const documents: readonly SanityDocumentStub<Record<string, unknown>>[] = [
    {_id: 'a', _type: 'page', title: 'one', to: reference('b')},
    {
      _id: 'b',
      _type: 'page',
      title: 'two',
      to: reference('a'),
      weak: {...reference('z'), _weak: true},
    },
    {
      _id: 'drafts.a',
      _type: 'page',
      title: 'åäö 👋',
      cover: {_type: 'image', asset: reference(picture._id)},
    },
    {_id: 'versions.spring.a', _type: 'page', sheet: {_type: 'file', asset: reference(table._id)}},
    {_id: 'other', _type: 'note', title: 'one'},
  ]
  await client.mutate(documents.map((create) => ({create})))
  const {documentCount, assetCount} = await exportDataset({
    client,
    dataset: 'production',
    outputPath: archive,
  })
  expect({documentCount, assetCount}).toEqual({documentCount: 5, assetCount: 2})
})
afterAll(async () => {
  await lake.stop()
  rmSync(folder, {recursive: true, force: true})
})

/** What a dataset holds, but for what an import sets anew and where assets lie. */
const contents = async (dataset: string): Promise<unknown> => {
  const {documents} = await client
    .withConfig({dataset})
    .fetch<{documents: unknown}>('{"documents": *|order(_id)}')
  return JSON.parse(
    JSON.stringify(documents, (key, value: unknown) =>
      key === '_rev' || key === '_updatedAt'
        ? undefined
        : key === 'path' || key === 'url' || key === '_createdAt'
          ? String(value).replace(`/${dataset}/`, '/…/').slice(0, 4)
          : value,
    ),
  )
}

test('what @sanity/export writes, @sanity/import brings into another dataset', async () => {
  await client.datasets.create('imported')
  const target = client.withConfig({dataset: 'imported'})
  const {numDocs, warnings} = await sanityImport(createReadStream(archive), {
    client: target,
    operation: 'create',
  })
  expect({numDocs, warnings}).toEqual({numDocs: 5, warnings: []})
  expect(await contents('imported')).toEqual(await contents('production'))
  expect(
    await target.fetch('*[_id == "drafts.a"][0].cover.asset->{title, originalFilename}'),
  ).toEqual({title: 'A picture', originalFilename: 'picture.png'})
})

test('cursor mode of @sanity/export gets everything too', async () => {
  const {documentCount} = await exportDataset({
    client,
    dataset: 'production',
    outputPath: join(folder, 'cursor.tar.gz'),
    mode: 'cursor',
    types: ['page'],
    drafts: false,
  })
  expect(documentCount).toBe(2)
})

test('lake import takes an archive of @sanity/export', async () => {
  const into = ['--data', lake.dataFolder, '--dataset', 'taken', '--create']
  const {exitCode, stdout} = await lakeCommand('import', archive, ...into)
  expect({exitCode, stdout}).toEqual({
    exitCode: 0,
    stdout: 'Imported 5 documents into "taken"\n',
  })
  expect(await contents('taken')).toEqual(await contents('production'))
})

test('@sanity/import takes an archive of lake export', async () => {
  const file = join(folder, 'ours.tar.gz')
  expect(await lakeCommand('export', file, '--data', lake.dataFolder)).toMatchObject({exitCode: 0})
  await client.datasets.create('given')
  await sanityImport(createReadStream(file), {
    client: client.withConfig({dataset: 'given'}),
    operation: 'create',
  })
  expect(await contents('given')).toEqual(await contents('production'))
})

const migration: Migration = defineMigration({
  title: 'Give pages a heading',
  documentTypes: ['page'],
  migrate: {
    document: ({title}) => (typeof title === 'string' ? at('heading', set(title)) : undefined),
  },
})
const expected = [
  {type: 'patch', id: 'a', patches: [at('heading', set('one'))]},
  {type: 'patch', id: 'b', patches: [at('heading', set('two'))]},
  {type: 'patch', id: 'drafts.a', patches: [at('heading', set('åäö 👋'))]},
]

const connection = (): APIConfig => ({
  projectId: lake.projectId,
  dataset: 'production',
  apiVersion: 'v2025-02-19',
  token: lake.token,
})

const collected = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('a dry run of @sanity/migrate reads an archive of either kind', async () => {
  const file = join(folder, 'for-migration.tar.gz')
  expect(await lakeCommand('export', file, '--data', lake.dataFolder)).toMatchObject({exitCode: 0})
  for (const exportPath of [archive, file]) {
    const changes = await collected(dryRun({api: connection(), exportPath}, migration))
    expect(changes.flat()).toMatchObject(expected)
  }
})

/** The steps of `run` of @sanity/migrate, but for the requests, which it sends to https alone. */
test('a migration of @sanity/migrate reads the export of a running lake and is applied to it', async () => {
  await client.datasets.create('migrated')
  const target = client.withConfig({dataset: 'migrated'})
  await sanityImport(createReadStream(archive), {client: target, operation: 'create'})
  const response = await fetch(`${lake.url}/v2025-02-19/data/export/migrated`, {
    headers: {authorization: `Bearer ${lake.token}`},
  })
  const lines = chunksOf(response)
  const documents = () => parse<SanityDocument>(decodeText(lines), {parse: safeJsonParser})
  const changes = await collected(
    collectMigrationMutations(migration, documents, {
      client: target,
      dryRun: false,
      filtered: {getDocument: async () => undefined, getDocuments: async () => []},
    }),
  )
  expect(changes.flat()).toMatchObject(expected)
  // The packages describe paths by types of their own; what they mean is plain data.
  const plain: Parameters<typeof SanityEncoder.encodeAll>[0] = JSON.parse(
    JSON.stringify(changes.flat()),
  )
  const applied = await fetch(`${lake.url}/v2025-02-19/data/mutate/migrated`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
    body: JSON.stringify({mutations: SanityEncoder.encodeAll(plain)}),
  })
  expect(applied.status).toBe(200)
  expect(await target.fetch('*[defined(heading)]|order(_id){_id, heading}')).toEqual([
    {_id: 'a', heading: 'one'},
    {_id: 'b', heading: 'two'},
    {_id: 'drafts.a', heading: 'åäö 👋'},
  ])
})

const chunksOf = async function* ({body}: Response): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader()
  for (;;) {
    const {done, value} = (await reader?.read()) ?? {done: true, value: undefined}
    if (done || value === undefined) return
    yield value
  }
}
