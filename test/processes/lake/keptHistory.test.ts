import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {afterAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-history-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('an edit of a large document adds about what it changed to the file', async () => {
  const dataFolder = join(folder, 'small-edits')
  const own = await startLake({dataFolder})
  const body = Array.from({length: 200}, (_, n) => ({
    _key: `k${n}`,
    _type: 'block',
    text: `Paragraph ${n} `.repeat(8),
  }))
  const send = async (mutations: unknown): Promise<void> => {
    const response = await fetch(`${own.url}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${own.token}`},
      body: JSON.stringify({mutations}),
    })
    expect(response.status).toBe(200)
  }
  await send([{create: {_id: 'large', _type: 'sample', body}}])
  const edits = 120
  for (let n = 0; n < edits; n += 1) {
    await send([{patch: {id: 'large', set: {'body[_key=="k77"].text': `Paragraph 77, edit ${n}`}}}])
  }
  expect(await own.stop()).toBe(0)
  const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'), {readOnly: true})
  const row = database
    .prepare(
      `SELECT sum(length(mutations) + coalesce(length(body), 0) + coalesce(length(delta), 0)) AS size
       FROM changes WHERE sequence > 1`,
    )
    .get()
  database.close()
  expect(JSON.stringify(body).length).toBeGreaterThan(24_000)
  expect(Number(row?.['size']) / edits).toBeLessThan(500)
})

test('what a lake of the first format kept is read as it was', async () => {
  const dataFolder = join(folder, 'first-format')
  mkdirSync(dataFolder)
  const revisions = ['r1', 'r2'].map((_rev, n) => ({
    _id: 'old',
    _type: 'sample',
    _rev,
    _createdAt: '2026-01-01T00:00:00.000Z',
    _updatedAt: `2026-01-0${n + 1}T00:00:00.000Z`,
    n,
    text: 'as it was '.repeat(50),
  }))
  const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'))
  database.exec(firstFormat)
  for (const [index, revision] of revisions.entries()) {
    const body = JSON.stringify(revision)
    database
      .prepare('INSERT INTO transactions VALUES (?, ?, ?, ?)')
      .run(index + 1, revision._rev, revision._updatedAt, 'somebody')
    database
      .prepare('INSERT INTO changes VALUES (?, ?, 0, ?, ?)')
      .run('old', index + 1, JSON.stringify([{createOrReplace: revision}]), body)
    database
      .prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)')
      .run('old', 'sample', 'old', body)
  }
  database.close()

  const own = await startLake({dataFolder})
  const headers = {authorization: `Bearer ${own.token}`}
  const read = async (search: string): Promise<unknown> => {
    const path = `/v2025-02-19/data/history/production/documents/old?${search}`
    const {documents} = await (await fetch(own.url + path, {headers})).json()
    return documents[0]
  }
  expect(await read('revision=r1')).toEqual(revisions[0])
  expect(await read('revision=r2')).toEqual(revisions[1])
  const changed = await fetch(
    `${own.url}/v2025-02-19/data/mutate/production?returnDocuments=true`,
    {
      method: 'POST',
      headers,
      body: JSON.stringify({mutations: [{patch: {id: 'old', inc: {n: 1}}}]}),
    },
  )
  const {results, transactionId} = await changed.json()
  expect(results[0].document).toMatchObject({n: 2})
  expect(await read(`revision=${transactionId}`)).toEqual(results[0].document)
  expect(await read('revision=r2')).toEqual(revisions[1])
  expect(await own.stop()).toBe(0)
})

const firstFormat = `
CREATE TABLE documents (id TEXT PRIMARY KEY, type TEXT NOT NULL, published_id TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX documents_by_type ON documents (type, id);
CREATE INDEX documents_by_published_id ON documents (published_id, id);
CREATE TABLE links (source TEXT NOT NULL, target TEXT NOT NULL, strong INTEGER NOT NULL,
  PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target, source, strong);
CREATE TABLE transactions (sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  timestamp TEXT NOT NULL, author TEXT NOT NULL);
CREATE TABLE changes (document TEXT NOT NULL, sequence INTEGER NOT NULL REFERENCES transactions (sequence),
  position INTEGER NOT NULL, mutations TEXT NOT NULL, body TEXT);
CREATE UNIQUE INDEX changes_by_document ON changes (document, sequence);
CREATE INDEX changes_by_sequence ON changes (sequence, position);
CREATE TABLE key_values (user TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (user, key)) WITHOUT ROWID;
PRAGMA user_version = 1;
`
