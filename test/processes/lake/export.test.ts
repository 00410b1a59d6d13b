import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, expect, test} from 'vitest'

import {useLake} from './lakeUnderTest.ts'

const lake = useLake()
const folder = mkdtempSync(join(tmpdir(), 'lectern-export-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const path = (dataset: string, search = ''): string =>
  `/v2021-06-07/data/export/${dataset}${search}`

const idsIn = (text: string): readonly unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
    .map((document) =>
      typeof document === 'object' && document !== null && '_id' in document
        ? document._id
        : document,
    )

const newDataset = async (name: string) => {
  await lake.client.datasets.create(name)
  return lake.client.withConfig({dataset: name})
}

test('an export has every document, one a line; without credentials, what is public', async () => {
  const client = await newDataset('all')
  const ids = ['a', 'drafts.a', 'versions.spring.a', 'b.c', '_.releases.spring']
  await client.mutate(ids.map((_id) => ({create: {_id, _type: _id === 'a' ? 'page' : 'other'}})))
  const answer = await lake.request(path('all'))
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  expect(idsIn(await answer.text())).toEqual(ids.toSorted())
  const visitor = await fetch(lake.connection.url + path('all'))
  expect(idsIn(await visitor.text())).toEqual(['a'])
  const typed = await lake.request(path('all', '?types=page,none'))
  expect(idsIn(await typed.text())).toEqual(['a'])
})

test('an export of nothing is empty', async () => {
  await newDataset('empty')
  expect(await (await lake.request(path('empty'))).text()).toBe('')
})

test('what is written while an export is read is not in it', async () => {
  const client = await newDataset('moving')
  const text = 'x'.repeat(10_000)
  const ids = Array.from({length: 2000}, (_, n) => `doc-${String(n).padStart(4, '0')}`)
  await client.mutate(ids.map((_id) => ({create: {_id, _type: 'sample', text}})))
  const answer = await lake.request(path('moving'))
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('The answer has no body')
  let read = (await reader.read()).value ?? ''
  await client.mutate([
    {delete: {id: 'doc-1999'}},
    {create: {_id: 'zzz', _type: 'sample'}},
    {patch: {id: 'doc-1998', set: {text: 'changed'}}},
  ])
  for (;;) {
    const {done, value} = await reader.read()
    if (done) break
    read += value
  }
  expect(idsIn(read)).toEqual(ids)
  expect(read).not.toContain('changed')
})

test('readers that do not read are few, and make room when they go', async () => {
  const client = await newDataset('slow')
  const text = 'x'.repeat(100_000)
  await client.mutate(
    Array.from({length: 300}, (_, n) => ({create: {_id: `doc-${n}`, _type: 'sample', text}})),
  )
  const leaving = new AbortController()
  const waiting = await Promise.all(
    Array.from({length: 8}, () => lake.request(path('slow'), {signal: leaving.signal})),
  )
  expect(waiting.map(({status}) => status)).toEqual(Array(8).fill(200))
  const refused = await lake.request(path('slow'))
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({message: expect.stringContaining('Try again later')})
  leaving.abort()
  await expect
    .poll(async () => {
      const answer = await lake.request(path('slow'))
      await answer.body?.cancel()
      return answer.status
    })
    .toBe(200)
})

test('others are answered while an export is read as fast as it comes', async () => {
  const client = await newDataset('fast')
  const text = 'x'.repeat(50_000)
  for (let n = 0; n < 10; n += 1) {
    await client.mutate(
      Array.from({length: 100}, (_, m) => ({create: {_id: `${n}-${m}`, _type: 'sample', text}})),
    )
  }
  const order: string[] = []
  const exported = lake.request(path('fast')).then(async (answer) => {
    for await (const _chunk of chunksOf(answer)) if (order.length === 0) order.push('begun')
    order.push('ended')
  })
  await expect.poll(() => order, {interval: 1}).toContain('begun')
  await lake.request('/v1/ping')
  order.push('answered')
  await exported
  expect(order).toEqual(['begun', 'answered', 'ended'])
})

const chunksOf = async function* ({body}: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  for (;;) {
    const {done, value} = (await reader?.read()) ?? {done: true, value: undefined}
    if (done || value === undefined) return
    yield value
  }
}
