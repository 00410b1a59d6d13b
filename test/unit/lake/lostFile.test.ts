import {copyFileSync, mkdtempSync, renameSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, expect, test, vi} from 'vitest'

import {startLake} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

vi.setConfig({testTimeout: 120_000})
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
