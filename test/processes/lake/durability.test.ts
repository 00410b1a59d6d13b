import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import {clientFor, refusal} from './lakeUnderTest.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-durable-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('every answered write is there after a kill -9 right behind the answer', async () => {
  const dataFolder = join(folder, 'killed')
  const answered = new Map<string, string>()
  for (let round = 0; round < 5; round += 1) {
    const lake = await startLake({dataFolder})
    const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
    expect(await client.fetch('*[_type == "sample"]{_id, _rev}')).toEqual(
      [...answered]
        .map(([_id, _rev]) => ({_id, _rev}))
        .toSorted((a, b) => (a._id < b._id ? -1 : 1)),
    )
    for (let n = 0; n <= round * 3; n += 1) {
      const _id = `${round}-${n}`
      const {_rev} = await client.create({_id, _type: 'sample'})
      answered.set(_id, _rev)
      const changed = await client.patch(_id).set({n}).commit()
      answered.set(_id, changed._rev)
    }
    await lake.kill()
  }
})

test('the connection that writes flushes each commit to the disk', async () => {
  const lake = await startLake()
  const status = await fetch(`${lake.url}/lake/status`, {
    headers: {authorization: `Bearer ${lake.token}`},
  })
  // https://www.sqlite.org/pragma.html#pragma_synchronous: 2 is FULL
  expect(await status.json()).toMatchObject({journalMode: 'wal', synchronous: 2})
  await lake.stop()
})

test('a clean end keeps everything, assets included, at whatever address the lake is next', async () => {
  const dataFolder = join(folder, 'stopped')
  const first = await startLake({dataFolder})
  const client = clientFor(first).withConfig({token: first.token})
  const file = await client.assets.upload('file', Buffer.from('plain text'), {filename: 'a.txt'})
  expect(await first.stop()).toBe(0)

  const second = await startLake({dataFolder})
  expect(second.url).not.toBe(first.url)
  const again = clientFor(second).withConfig({token: second.token})
  const url: string = await again.fetch('*[_id == $id][0].url', {id: file._id})
  expect(url.startsWith(second.url)).toBe(true)
  expect(await (await fetch(url)).text()).toBe('plain text')
  await second.stop()
})

test('a full lake refuses what does not fit, keeps the rest and goes on', async () => {
  const dataFolder = join(folder, 'full')
  const lake = await startLake({dataFolder, maxSizeMegabytes: 0.3})
  const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  const kept = await client.create({_id: 'kept', _type: 'sample'})
  const tooMuch = client.create({_id: 'large', _type: 'sample', text: 'x'.repeat(1_000_000)})
  expect(await refusal(tooMuch)).toMatchObject({statusCode: 507})
  const remembered = await fetch(`${lake.url}/v1/users/me/keyvalue`, {
    method: 'PUT',
    headers: {authorization: `Bearer ${lake.token}`},
    body: JSON.stringify([{key: 'large', value: 'x'.repeat(1_000_000)}]),
  })
  expect(remembered.status).toBe(507)
  expect(await client.getDocuments(['kept', 'large'])).toEqual([kept, null])
  expect(await client.create({_id: 'small', _type: 'sample'})).toMatchObject({_id: 'small'})
  await lake.stop()
})

test('what does not fit does not take with it what arrived at the same time', async () => {
  const lake = await startLake({maxSizeMegabytes: 0.5})
  const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  const sizes = [10, 1_000_000, 20, 2_000_000, 30]
  const statuses = await Promise.all(
    sizes.map((size, n) =>
      client
        .create({_id: `sized-${n}`, _type: 'sample', text: 'x'.repeat(size)})
        .then(() => 200)
        .catch(({statusCode}: {statusCode: number}) => statusCode),
    ),
  )
  expect(statuses).toEqual([200, 507, 200, 507, 200])
  expect(await client.fetch('*[_type == "sample"]._id')).toEqual(['sized-0', 'sized-2', 'sized-4'])
  await lake.stop()
})

test('what was being uploaded at a kill is gone at the next start', async () => {
  const dataFolder = join(folder, 'unfinished')
  await (await startLake({dataFolder})).kill()
  writeFileSync(join(dataFolder, 'assets', 'half.part'), 'half')
  const lake = await startLake({dataFolder})
  expect(readdirSync(join(dataFolder, 'assets'))).toEqual([])
  await lake.stop()
})

test('an upload beyond the limit is refused and leaves nothing behind', async () => {
  const lake = await startLake({dataFolder: join(folder, 'limited'), maxUploadMegabytes: 0.1})
  const client = clientFor(lake).withConfig({token: lake.token})
  const upload = client.assets.upload('file', Buffer.alloc(200_000))
  expect(await refusal(upload)).toMatchObject({statusCode: 413})
  expect(readdirSync(join(folder, 'limited', 'assets'))).toEqual([])
  await lake.stop()
})
