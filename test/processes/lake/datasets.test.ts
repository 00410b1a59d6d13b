import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'

import {afterAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import {clientFor, refusal, useLake} from './lakeUnderTest.ts'

const lake = useLake()
const folder = mkdtempSync(join(tmpdir(), 'lectern-datasets-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const names = async (): Promise<readonly string[]> =>
  (await lake.client.datasets.list()).map(({name}) => name)

test('the client makes, lists and takes away datasets, whose contents are apart', async () => {
  expect(await lake.client.datasets.create('staging', {aclMode: 'public'})).toEqual({
    datasetName: 'staging',
    aclMode: 'public',
    description: null,
  })
  expect(await names()).toEqual(['production', 'staging'])
  const staging = lake.client.withConfig({dataset: 'staging'})
  await staging.create({_id: 'only-there', _type: 'sample'})
  expect(await staging.getDocument('only-there')).toMatchObject({_id: 'only-there'})
  expect(await lake.client.getDocument('only-there')).toBeUndefined()
  expect(await lake.client.datasets.edit('staging', {aclMode: 'public'})).toMatchObject({
    datasetName: 'staging',
  })
  expect(await lake.client.datasets.delete('staging')).toEqual({deleted: true})
  expect(await names()).toEqual(['production'])
  expect(await refusal(staging.fetch('*'))).toMatchObject({statusCode: 404})
})

test('the addresses of the management API do the same', async () => {
  const path = '/v2021-06-07/projects/lectern/datasets/managed'
  const status = async (method: string): Promise<number> =>
    (await lake.request(path, {method})).status
  expect(await status('PUT')).toBe(200)
  expect(await status('PATCH')).toBe(200)
  expect(await names()).toContain('managed')
  expect(await status('DELETE')).toBe(200)
  expect(await status('DELETE')).toBe(404)
})

test('what cannot be done is refused with a sentence', async () => {
  const {datasets} = lake.client
  expect(await refusal(datasets.create('production'))).toMatchObject({statusCode: 409})
  expect(await refusal(datasets.delete('production'))).toMatchObject({statusCode: 400})
  expect(await refusal(datasets.delete('nowhere'))).toMatchObject({statusCode: 404})
  expect(await refusal(datasets.create('hidden', {aclMode: 'private'}))).toMatchObject({
    statusCode: 400,
  })
  expect(await names()).toEqual(['production'])
  for (const name of ['UPPER', '..%2Fup', 'a.b', `${'x'.repeat(65)}`, '%00', '-']) {
    const response = await lake.request(`/v1/datasets/${name}`, {method: 'PUT'})
    expect({name, status: response.status}).toEqual({name, status: 400})
  }
  const copied = await lake.request('/v1/datasets/production/copy', {method: 'PUT'})
  expect(copied.status).toBe(501)
  expect(await copied.json()).toMatchObject({message: expect.stringContaining('export')})
})

test('nobody without credentials makes or takes away a dataset', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const {status} = await fetch(`${lake.connection.url}/v1/datasets/production`, {method})
    expect(status).toBe(401)
  }
})

test('a dataset that goes away ends who listens to it and who exports it', async () => {
  await lake.client.datasets.create('leaving')
  const leaving = lake.client.withConfig({dataset: 'leaving'})
  const text = 'x'.repeat(100_000)
  await leaving.mutate(
    Array.from({length: 100}, (_, n) => ({create: {_id: `long-${n}`, _type: 'sample', text}})),
  )
  const listening = await lake.request('/v2025-02-19/data/listen/leaving?query=*')
  const exporting = await lake.request('/v2025-02-19/data/export/leaving')
  await lake.client.datasets.delete('leaving')
  expect(await listening.text()).toContain('welcome')
  expect(await exporting.text()).toMatch(/\n\{"statusCode":500,.*\}\n$/)
})

test.each([0, 10, 20, 40])(
  'what is asked of a dataset that goes away %i ms later is done, or it is not there',
  async (milliseconds) => {
    await lake.client.datasets.create('brief', {aclMode: 'public'})
    const asked = (n: number): Promise<Response>[] => [
      lake.request('/v2025-02-19/data/mutate/brief', {
        method: 'POST',
        body: JSON.stringify({mutations: [{create: {_type: 'sample', n}}]}),
      }),
      lake.request('/v2025-02-19/assets/files/brief', {
        method: 'POST',
        body: `${n} `.repeat(100_000),
      }),
      lake.request('/v2025-02-19/data/query/brief?query=*'),
    ]
    const answers = Array.from({length: 12}, (_, n) => asked(n)).flat()
    await setTimeout(milliseconds)
    await lake.client.datasets.delete('brief')
    const statuses = new Set((await Promise.all(answers)).map(({status}) => status))
    expect([...statuses].filter((status) => status !== 200 && status !== 404)).toEqual([])
    expect(await names()).not.toContain('brief')
  },
)

test('datasets outlive a restart', async () => {
  const first = await startLake({dataFolder: folder})
  const client = clientFor(first).withConfig({token: first.token})
  await client.datasets.create('kept')
  await client.withConfig({dataset: 'kept'}).create({_id: 'a', _type: 'sample'})
  await first.stop()
  const second = await startLake({dataFolder: folder})
  const again = clientFor(second).withConfig({token: second.token, dataset: 'kept'})
  expect(await again.getDocument('a')).toMatchObject({_id: 'a'})
  await second.stop()
})
