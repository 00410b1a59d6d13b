import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {afterAll, expect, test} from 'vitest'

import {runLake, startLake} from '../../startLake.ts'
import {tablesOfFormat1} from './earlierFormat.ts'
import {clientFor} from './lakeUnderTest.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-formats-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const stamps = {
  _rev: 'first',
  _createdAt: '2024-01-01T00:00:00Z',
  _updatedAt: '2024-01-02T00:00:00Z',
}
const reference = (_ref: string) => ({_type: 'reference', _ref})
const documents = [
  {
    _id: 'a',
    _type: 'sample',
    ...stamps,
    title: 'Ä "quoted" \u{1F600}\u0000',
    big: 1e21,
    to: reference('b'),
  },
  {_id: 'b', _type: 'sample', ...stamps, n: 0.1, list: [[], {}, null, true]},
  {
    _id: 'drafts.a',
    _type: 'sample',
    ...stamps,
    title: 'Draft',
    to: {...reference('b'), in: {_weak: true, ...reference('c')}},
  },
  {_id: 'versions.r.b', _type: 'sample', ...stamps, n: 2},
  {_id: 'own.thing', _type: 'record', ...stamps},
]

const writeFormat1 = (file: string): void => {
  const database = new DatabaseSync(file)
  database.exec(`${tablesOfFormat1} PRAGMA user_version = 1`)
  const insert = database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?)')
  const link = database.prepare('INSERT INTO links VALUES (?, ?, ?)')
  const change = database.prepare('INSERT INTO changes VALUES (?, 1, ?, ?, ?)')
  database.exec(`INSERT INTO transactions VALUES (1, 'first', '2024-01-02T00:00:00Z', 'ada')`)
  for (const [position, document] of documents.entries()) {
    const body = JSON.stringify(document)
    const publishedId = document._id.replace(/^(drafts|versions\.r)\./, '')
    insert.run(document._id, document._type, publishedId, body)
    change.run(document._id, position, JSON.stringify([{create: document}]), body)
  }
  link.run('a', 'b', 1)
  link.run('drafts.a', 'b', 1)
  link.run('drafts.a', 'c', 0)
  database.exec(`INSERT INTO key_values VALUES ('ada', 'k', '1')`)
  database.close()
}

test('a file of format 1 is brought to this one with all that is in it', async () => {
  const dataFolder = join(folder, 'earlier')
  // Makes the folder.
  await (await startLake({dataFolder})).stop()
  const file = join(dataFolder, 'lake.sqlite')
  for (const name of ['', '-wal', '-shm']) rmSync(file + name, {force: true})
  writeFormat1(file)

  const lake = await startLake({dataFolder})
  const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  expect(await client.fetch('*')).toEqual(documents.toSorted((a, b) => (a._id < b._id ? -1 : 1)))
  expect(await client.fetch('*._id', {}, {perspective: 'drafts'})).toEqual(['a', 'b', 'own.thing'])
  expect(await client.fetch('*[_id == "b"][0].n', {}, {perspective: ['r']})).toBe(2)
  expect(await client.fetch('*[references("b")]._id')).toEqual(['a', 'drafts.a'])
  expect(await client.fetch('*[references("c")]._id')).toEqual([])
  await expect(client.delete('b')).rejects.toThrow('references to it from "a", "drafts.a"')
  const history = await fetch(
    `${lake.url}/v2025-02-19/data/history/${lake.dataset}/documents/drafts.a?revision=first`,
    {headers: {authorization: `Bearer ${lake.token}`}},
  )
  expect(await history.json()).toEqual({documents: [documents[2]]})
  await lake.stop()

  const again = await startLake({dataFolder})
  const {length} = await clientFor(again)
    .withConfig({token: again.token, perspective: 'raw'})
    .fetch<readonly unknown[]>('*')
  expect(length).toBe(documents.length)
  await again.stop()
})

test('a file of a later format is left as it is', async () => {
  const dataFolder = join(folder, 'later')
  await (await startLake({dataFolder})).stop()
  const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'))
  database.exec('PRAGMA user_version = 1000')
  database.close()
  const {exitCode, stderr} = await runLake(['--data', dataFolder, '--port', '0'])
  expect(exitCode).toBe(3)
  expect(stderr).toContain('newer version of Lectern (format 1000')
})

test('paths have the indexes that the lake is started with, and no others', async () => {
  const dataFolder = join(folder, 'indexed')
  const indexesAfter = async (...args: readonly string[]): Promise<readonly unknown[]> => {
    await (await startLake({dataFolder, args})).stop()
    const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'), {readOnly: true})
    const rows = database
      .prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'documents_at %' ORDER BY name`)
      .all()
    database.close()
    return rows.map(({name}) => name)
  }
  expect(await indexesAfter()).toEqual([
    'documents_at language',
    'documents_at period.start',
    'documents_at slug.current',
  ])
  expect(await indexesAfter('--index', 'a.b-c', '--index', 'slug.current')).toEqual([
    'documents_at a.b-c',
    'documents_at slug.current',
  ])
  expect(await indexesAfter('--index', '')).toEqual([])
})
