import {afterAll, beforeAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

/** Ever so many comparisons, of which no index knows anything. */
const endless = 'count(*[count(*[n * 1 == ^.n * 1 && n + ^.n > 0]) > 1])'
/** The same for so few documents that it ends, though not at once. */
const slow = 'count(*[n < 40 && count(*[n * 1 == ^.n * 1]) > 0])'
const many = 3000

const filledLake = async (args: readonly string[]): Promise<LakeProcess> => {
  const lake = await startLake({args})
  const mutations = Array.from({length: many}, (_, n) => ({
    create: {_id: `d${n}`, _type: 'sample', n: Math.floor(n / 2), title: `Number ${n}`},
  }))
  await clientFor(lake).withConfig({token: lake.token}).mutate(mutations)
  return lake
}

interface Asked {
  readonly params?: Record<string, unknown>
  readonly signal?: AbortSignal
  readonly isVisitor?: boolean
}

const ask = async (
  lake: LakeProcess,
  query: string,
  {params = {}, signal, isVisitor = false}: Asked = {},
): Promise<{readonly status: number; readonly body: Record<string, unknown>}> => {
  const response = await fetch(`${lake.url}/v2025-02-19/data/query/${lake.dataset}`, {
    method: 'POST',
    headers: isVisitor ? {} : {authorization: `Bearer ${lake.token}`},
    body: JSON.stringify({query, params}),
    ...(signal === undefined ? {} : {signal}),
  })
  const body: unknown = await response.json()
  if (typeof body !== 'object' || body === null) throw new Error('The answer is no object')
  return {status: response.status, body: {...body}}
}

const readPoint = async (lake: LakeProcess, isVisitor: boolean): Promise<void> => {
  const {body} = await ask(lake, '*[_id == $id][0].n', {params: {id: 'd77'}, isVisitor})
  expect(body['result']).toBe(38)
  const response = await fetch(`${lake.url}/v2025-02-19/data/doc/${lake.dataset}/d78`)
  expect(await response.json()).toMatchObject({documents: [{_id: 'd78', n: 39}]})
}

let hurried: LakeProcess
let patient: LakeProcess
beforeAll(async () => {
  hurried = await filledLake(['--query-timeout', '0.3'])
  patient = await filledLake(['--query-timeout', '600'])
})
afterAll(async () => {
  await hurried.stop()
  await patient.stop()
})

const hostile: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['much to compare', endless, {}],
  ['everything in everything', 'count(*{"a": *{"b": *{"c": *[n > ^.n]}}})', {}],
  ['a pattern of stars', '$s match $p', {s: 'a'.repeat(40), p: `${'*a'.repeat(11)}*b`}],
  ['20,000 terms', Array.from({length: 20_000}, (_, n) => `n == ${-n}`).join(' || '), {}],
  [
    'a filter of 20,000 terms',
    `*[${Array.from({length: 20_000}, (_, n) => `title == "x${n}"`).join(' || ')}]`,
    {},
  ],
  ['deep brackets', `${'['.repeat(20_000)}1${']'.repeat(20_000)}`, {}],
  [
    'many sub-queries',
    `*{${Array.from({length: 200}, (_, n) => `"a${n}": count(*[n > ^.n + ${n}])`).join(', ')}}`,
    {},
  ],
]

test.each(hostile)('reads go on while a visitor asks for %s', async (_, query, params) => {
  // One more than there are threads for queries.
  const attacks = Array.from({length: 4}, async () =>
    ask(hurried, query, {params, isVisitor: true}),
  )
  await Promise.all([readPoint(hurried, true), readPoint(hurried, false)])
  const statuses = (await Promise.all(attacks)).map(({status}) => status)
  expect(statuses.every((status) => status === 200 || status === 400)).toBe(true)
  await readPoint(hurried, true)
})

test('reads are answered before what takes long', async () => {
  const leaving = new AbortController()
  const attacks = Array.from({length: 8}, async (_, n) =>
    ask(patient, `${endless} // ${n}`, {isVisitor: n % 2 === 0, signal: leaving.signal}),
  )
  const ended = Promise.allSettled(attacks)
  await Promise.all([readPoint(patient, true), readPoint(patient, false)])
  leaving.abort()
  expect(new Set((await ended).map(({status}) => status))).toEqual(new Set(['rejected']))
})

test('a query that takes longer than it may is refused with what to do', async () => {
  const {status, body} = await ask(hurried, endless)
  expect({status, body}).toEqual({
    status: 400,
    body: {
      error: {type: 'queryTimeoutError', description: expect.stringContaining('--query-timeout')},
    },
  })
})

test('a query that needs more memory than it may is refused, and the next one is answered', async () => {
  const params = {numbers: Array.from({length: 1000}, (_, n) => n + 0.5)}
  const {status, body} = await ask(patient, 'count(*{"a": *{"b": [^.n, ...$numbers]}})', {params})
  expect({status, body}).toEqual({
    status: 400,
    body: {error: {type: 'queryMemoryError', description: expect.stringContaining('[0...1000]')}},
  })
  await readPoint(patient, false)
})

test('equal values are counted without comparing each document with each', async () => {
  const lake = await filledLake([])
  const {body} = await ask(lake, 'count(*[count(*[n == ^.n]) > 1])')
  expect(body['result']).toBe(many)
  await lake.stop()
})

test('a query ends when nobody waits for its answer any more', async () => {
  const leaving = new AbortController()
  const left = Array.from({length: 8}, async (_, n) =>
    ask(patient, `${endless} // ${n}`, {signal: leaving.signal}),
  )
  await expect.poll(() => loadOf(patient)).not.toEqual({running: 0, waiting: 0})
  await readPoint(patient, false)
  leaving.abort()
  await Promise.allSettled(left)
  await expect.poll(() => loadOf(patient), {timeout: 60_000}).toEqual({running: 0, waiting: 0})
})

const loadOf = async (lake: LakeProcess): Promise<unknown> => {
  const headers = {authorization: `Bearer ${lake.token}`}
  const body: unknown = await (await fetch(`${lake.url}/lake/status`, {headers})).json()
  return typeof body === 'object' && body !== null && 'queries' in body ? body.queries : undefined
}

test('visitors leave room for those who work in the lake, and a lake ends whatever runs', async () => {
  const visits = Array.from({length: 60}, async (_, n) =>
    ask(patient, `${endless} // ${n}`, {isVisitor: true}),
  )
  const refused = await Promise.any(
    visits.map(async (visit) => {
      const {status} = await visit
      if (status !== 503) throw new Error(`Answered with ${status}`)
      return status
    }),
  )
  expect(refused).toBe(503)
  const {body} = await ask(patient, slow)
  expect(body['result']).toBe(80)
  expect(await patient.stop()).toBe(0)
  await Promise.allSettled(visits)
})
