import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {applyPatch} from 'mendoza'
import {afterAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-thinned-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const clientOf = (lake: LakeProcess) =>
  clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})

const ask = async (lake: LakeProcess, path: string, method = 'GET'): Promise<Response> => {
  const headers = {authorization: `Bearer ${lake.token}`}
  return fetch(`${lake.url}${path}`, {method, headers})
}

const revision = async (lake: LakeProcess, id: string, search: string): Promise<unknown> => {
  const path = `/v2025-02-19/data/history/production/documents/${id}?${search}`
  const {documents} = await (await ask(lake, path)).json()
  return documents[0]
}

interface Line {
  readonly id: string
  readonly mutations: readonly unknown[]
  readonly effects: Readonly<Record<string, {apply: never[]; revert: never[]}>>
}

const lines = async (lake: LakeProcess, id: string): Promise<readonly Line[]> => {
  const path = `/v2025-02-19/data/history/production/transactions/${id}?effectFormat=mendoza&limit=1000`
  const log = await (await ask(lake, path)).text()
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
}

/** As if the transactions had been written on these days. */
const backdate = (dataFolder: string, days: ReadonlyMap<string, string>): void => {
  const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'))
  const update = database.prepare('UPDATE transactions SET timestamp = ? WHERE id = ?')
  for (const [id, day] of days) update.run(`${day}T12:00:00.000Z`, id)
  database.close()
}

test('of history older than asked for the last revision of each day stays, and all that is younger', async () => {
  const dataFolder = join(folder, 'compacted')
  const first = await startLake({dataFolder})
  const before = clientOf(first)
  const steady = 'steady words '.repeat(60)
  const gone = await before.create({_id: 'gone', _type: 'sample', steady, n: 0})
  const lastOfGone = await before.patch('gone').set({n: 1}).commit()
  const {transactionId: removal} = await before.delete('gone', {
    returnDocuments: false,
    returnFirst: false,
  })
  const revisions = [await before.create({_id: 'kept', _type: 'sample', steady, n: 0})]
  for (let n = 1; n < 16; n += 1) revisions.push(await before.patch('kept').set({n}).commit())
  await first.stop()
  const days = ['2025-01-01', '2025-01-02', '2025-02-01']
  const dayOf = (n: number): string | undefined => days[Math.floor(n / 4)]
  backdate(
    dataFolder,
    new Map([
      ...revisions.flatMap(({_rev}, n): [string, string][] => {
        const day = dayOf(n)
        return day === undefined ? [] : [[_rev, day]]
      }),
      ...[gone._rev, lastOfGone._rev, removal].map((id): [string, string] => [id, '2024-12-01']),
    ]),
  )

  const lake = await startLake({dataFolder})
  for (const round of ['at first', 'once more']) {
    expect((await ask(lake, '/lake/compact?keepDays=30', 'POST')).status).toBe(200)
    for (const [n, written] of revisions.entries()) {
      const isLeft = dayOf(n) === undefined || dayOf(n) !== dayOf(n + 1)
      const found = await revision(lake, 'kept', `revision=${written._rev}`)
      expect({round, n, found}).toEqual({round, n, found: isLeft ? written : undefined})
    }
    expect(await revision(lake, 'kept', 'time=2025-01-20')).toEqual(revisions[7])
    expect(await revision(lake, 'gone', 'lastRevision=true')).toEqual(lastOfGone)
    let document: unknown = null
    const log = await lines(lake, 'kept')
    for (const {id, effects} of log) {
      document = applyPatch(document, effects['kept']?.apply ?? [])
      expect(document).toEqual(revisions.find(({_rev}) => _rev === id))
    }
    expect(log[0]).toMatchObject({mutations: [{createOrReplace: {_id: 'kept', n: 3}}]})
    expect(log).toHaveLength(3 + 4)
  }
  const next = await clientOf(lake).patch('kept').set({n: 99}).commit()
  expect(await revision(lake, 'kept', `revision=${next._rev}`)).toEqual(next)
  expect(await revision(lake, 'kept', `revision=${revisions.at(-1)?._rev}`)).toEqual(
    revisions.at(-1),
  )
  await lake.stop()
})

const text = (n: number): string => `${n} `.repeat(40_000)

test('what is free in the file is given back, and nobody waits for all of it', async () => {
  const dataFolder = join(folder, 'freed')
  const lake = await startLake({dataFolder})
  const client = clientOf(lake)
  const ids = Array.from({length: 60}, (_, n) => `large-${n}`)
  const create = client.transaction()
  for (const [n, _id] of ids.entries()) create.create({_id, _type: 'sample', text: text(n)})
  await create.commit({returnDocuments: false})
  await client.delete({query: '*[_type == "sample"]'})
  const response = await ask(lake, '/lake/compact?keepDays=0', 'POST')
  const {datasets} = await response.json()
  const [{bytesBefore, bytesAfter}] = datasets
  expect(bytesBefore).toBeGreaterThan(8_000_000)
  expect(bytesAfter).toBeLessThan(bytesBefore - 2_000_000)
  expect(statSync(join(dataFolder, 'lake.sqlite')).size).toBe(bytesAfter)
  expect(await revision(lake, 'large-7', 'lastRevision=true')).toMatchObject({text: text(7)})
  expect((await ask(lake, '/lake/compact?keepDays=some', 'POST')).status).toBe(400)
  await lake.stop()
})

const secret = (n: number): string => `Confidential-${n}-${'x'.repeat(n * 700)}`

test('what is purged is in no file any more', async () => {
  const dataFolder = join(folder, 'purged')
  const lake = await startLake({dataFolder})
  const client = clientOf(lake)
  await client.create({_id: 'other', _type: 'sample', title: 'stays'})
  for (const n of [1, 2, 3]) {
    await client.createOrReplace({_id: 'drafts.a', _type: 'sample', title: secret(n)})
    await client.createOrReplace({_id: 'a', _type: 'sample', title: secret(n + 3)})
  }
  await client
    .patch('a')
    .set({title: secret(9)})
    .commit()
  const {transactionId} = await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'a',
    includeDrafts: ['drafts.a'],
    purge: true,
  })
  for (const id of ['a', 'drafts.a']) {
    expect(await revision(lake, id, 'lastRevision=true')).toBeUndefined()
    expect(await lines(lake, id)).toEqual([])
  }
  const holders = (): readonly string[] =>
    readdirSync(dataFolder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .filter((file) => readFileSync(file).includes('Confidential-'))
  expect(holders()).toEqual([])
  expect(await client.getDocument('other')).toMatchObject({title: 'stays'})
  expect(await revision(lake, 'other', `revision=${transactionId}`)).toMatchObject({
    title: 'stays',
  })

  await client.create({_id: 'drafts.b', _type: 'sample', title: secret(1)})
  await client.discardVersion({publishedId: 'b'}, true)
  expect(holders()).toEqual([])
  await lake.stop()
  expect(holders()).toEqual([])
})
