import {readdirSync} from 'node:fs'
import {join} from 'node:path'

import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'

import type {LakeProcess} from '../../startLake.ts'
import {startLake} from '../../startLake.ts'
import {noise} from './cases/sampleImages.ts'
import {clientFor} from './lakeUnderTest.ts'

let lake: LakeProcess
let url = ''
let turn = 0
beforeAll(async () => {
  lake = await startLake()
  const client = clientFor({...lake, stop: () => lake.stop()}).withConfig({token: lake.token})
  await client.createOrReplace({_id: 'point', _type: 'point'})
  const asset = await client.assets.upload('image', await noise({width: 3000, height: 2000}))
  url = asset.url
})
afterAll(() => lake.stop())
beforeEach(() => {
  turn += 1
})

const made = (): number => readdirSync(join(lake.dataFolder, 'cache', 'images')).length
/** A different image for each number, that no test asked for before. */
const size = (index: number): string => `${url}?w=${1000 + index}&h=${100 + turn}&fit=crop`
const many = (count: number) => Array.from({length: count}, (_, index) => size(index))

const status = async (address: string, init: RequestInit = {}): Promise<number> => {
  const response = await fetch(address, init)
  await response.arrayBuffer()
  return response.status
}

/** Asks for all of them, and tells how many have been answered so far. */
const asked = (addresses: readonly string[], signal?: AbortSignal) => {
  const answered: number[] = []
  const all = addresses.map(async (address) => {
    answered.push(await status(address, signal === undefined ? {} : {signal}))
  })
  return {answered, all: Promise.all(all)}
}

test('many sizes at once do not keep others from reading', async () => {
  const {answered, all} = asked(many(24))
  expect(await status(`${lake.url}/v2025-02-19/data/doc/production/point`)).toBe(200)
  expect(answered.length).toBeLessThan(24)
  await all
  expect(answered).toEqual(Array.from({length: 24}, () => 200))
})

test('an editor goes before visitors', async () => {
  const {answered, all} = asked(many(20))
  const headers = {authorization: `Bearer ${lake.token}`}
  expect(await status(`${size(20)}&fp-x=0.3&crop=focalpoint`, {headers})).toBe(200)
  expect(answered.length).toBeLessThan(20)
  await all
})

test('what many ask for at once is made once', async () => {
  const before = made()
  const {answered, all} = asked(Array.from({length: 30}, () => size(0)))
  await all
  expect(answered).toEqual(Array.from({length: 30}, () => 200))
  expect(made() - before).toBe(1)
})

test('what no longer fits into the queue is told when to come again', async () => {
  const before = made()
  const leaving = new AbortController()
  const addresses = many(300)
  const answers = addresses.map((address) => fetch(address, {signal: leaving.signal}))
  const refused = await new Promise<Response>((resolve) => {
    for (const answer of answers) {
      void answer.then(
        (response) => (response.status === 503 ? resolve(response) : undefined),
        () => undefined,
      )
    }
  })
  expect(refused.headers.get('retry-after')).toBe('5')
  expect(await refused.json()).toMatchObject({statusCode: 503, error: 'Service Unavailable'})
  leaving.abort()
  await Promise.allSettled(answers)
  // All that waited have gone: nothing is made for them any more, and there is room again.
  await vi.waitUntil(async () => (await status(size(299))) === 200, {timeout: 60_000})
  expect(made() - before).toBeLessThan(120)
})
