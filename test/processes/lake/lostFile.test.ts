import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import {plainImage} from './cases/sampleImages.ts'
import {clientFor, refusal} from './lakeUnderTest.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-lost-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const losses: Readonly<Record<string, (dataFolder: string) => void>> = {
  deleted: (dataFolder) => rmSync(join(dataFolder, 'lake.sqlite')),
  replaced: (dataFolder) => {
    const file = join(dataFolder, 'lake.sqlite')
    copyFileSync(file, `${file}.copy`)
    renameSync(`${file}.copy`, file)
  },
  'deleted with its folder': (dataFolder) => rmSync(dataFolder, {recursive: true}),
  'deprived of its log': (dataFolder) => rmSync(join(dataFolder, 'lake.sqlite-wal')),
}

test.each(Object.entries(losses))(
  'once the file of a running lake is %s, no write is answered as done',
  async (name, lose) => {
    const dataFolder = join(folder, name)
    const lake = await startLake({dataFolder})
    const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
    const kept = await client.create({_id: 'kept', _type: 'sample'})
    lose(dataFolder)
    const refusals = await Promise.all(
      [1, 2, 3].map((n) =>
        client
          .create({_id: `lost-${n}`, _type: 'sample'})
          .catch(({statusCode, message}: {statusCode: number; message: string}) => ({
            statusCode,
            message,
          })),
      ),
    )
    for (const refused of refusals) {
      expect(refused).toMatchObject({statusCode: 500})
      expect(refused).toHaveProperty('message', expect.stringContaining('deleted or replaced'))
      expect(refused).toHaveProperty('message', expect.not.stringContaining(dataFolder))
    }
    const remembered = await fetch(`${lake.url}/v1/users/me/keyvalue`, {
      method: 'PUT',
      headers: {authorization: `Bearer ${lake.token}`},
      body: JSON.stringify([{key: 'layout', value: 'wide'}]),
    })
    expect(remembered.status).toBe(500)
    expect(await client.getDocument('kept')).toEqual(kept)
    expect(await client.getDocument('lost-1')).toBeUndefined()
    expect(await lake.stop()).toBe(0)
  },
)

test('once the lock of a running lake is deleted it writes no more, so that two never write', async () => {
  const dataFolder = join(folder, 'unlocked')
  const first = await startLake({dataFolder})
  const client = clientFor(first).withConfig({token: first.token, perspective: 'raw'})
  await client.create({_id: 'kept', _type: 'sample'})
  rmSync(join(dataFolder, 'lock.sqlite'))
  const second = await startLake({dataFolder})
  const refused = await refusal(client.create({_id: 'late', _type: 'sample'}))
  expect(refused.statusCode).toBe(500)
  expect(await client.getDocument('kept')).toMatchObject({_id: 'kept'})
  const other = clientFor(second).withConfig({token: second.token, perspective: 'raw'})
  expect(await other.create({_id: 'other', _type: 'sample'})).toMatchObject({_id: 'other'})
  expect(await first.stop()).toBe(0)
  expect(await other.getDocuments(['kept', 'late', 'other'])).toMatchObject([
    {_id: 'kept'},
    null,
    {_id: 'other'},
  ])
  expect(await second.stop()).toBe(0)
})

test('a query that meets damage says so, as other requests do', async () => {
  const dataFolder = join(folder, 'damaged')
  const lake = await startLake({dataFolder})
  const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  await client.create({_id: 'large', _type: 'sample', text: 'words '.repeat(50_000)})
  await fetch(`${lake.url}/lake/compact`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
  })
  overwrite(join(dataFolder, 'lake.sqlite'))
  await expect(client.fetch('*{_id, text}')).rejects.toMatchObject({
    statusCode: 500,
    message: expect.stringContaining('The lake file is damaged'),
  })
  expect(await lake.stop()).toBe(0)
})

test('folders for assets and images that are deleted under a running lake are made again', async () => {
  const dataFolder = join(folder, 'emptied')
  const lake = await startLake({dataFolder})
  const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  const before = await client.assets.upload('image', await plainImage({width: 40, height: 20}))
  rmSync(join(dataFolder, 'cache'), {recursive: true})
  expect((await fetch(`${before.url}?w=10`)).status).toBe(200)
  rmSync(join(dataFolder, 'assets'), {recursive: true})
  expect((await fetch(`${before.url}?w=11`)).status).toBe(404)
  const after = await client.assets.upload('image', await plainImage({width: 20, height: 40}))
  expect((await fetch(`${after.url}?w=10`)).status).toBe(200)
  expect(await lake.stop()).toBe(0)
})

test('an asset whose file was damaged is whole again once it is uploaded again', async () => {
  const dataFolder = join(folder, 'healed')
  const lake = await startLake({dataFolder})
  const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  const {path, url} = await client.assets.upload('file', Buffer.from('plain words'))
  truncateSync(join(dataFolder, 'assets', path.slice(path.lastIndexOf('/') + 1)), 3)
  await client.assets.upload('file', Buffer.from('plain words'))
  expect(await (await fetch(url)).text()).toBe('plain words')
  expect(await lake.stop()).toBe(0)
})

/** Of each page but the first two, the beginning. */
const overwrite = (file: string): void => {
  const opened = openSync(file, 'r+')
  for (let at = 8192; at < statSync(file).size; at += 4096) {
    writeSync(opened, Buffer.alloc(2000, 0xaa), 0, 2000, at)
  }
  closeSync(opened)
}
