import {array, assert, asyncProperty, tuple} from 'fast-check'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'
import {dataset} from './sampleDatasets.ts'
import type {Written} from './sampleQueries.ts'
import {plain, query, seen} from './sampleQueries.ts'
import type {Document, Seen} from './views.ts'
import {documentsIn, evaluated} from './views.ts'

vi.setConfig({testTimeout: 600_000, hookTimeout: 60_000})

/** Everything that the lake reads or keeps at once is smaller than these datasets. */
const small = ['--query-batch', '3', '--query-cache', '0.001', '--index', 'slug', '--index', 'tags']
let lake: LakeProcess
beforeAll(async () => {
  lake = await startLake({args: small})
})
afterAll(async () => {
  await lake.stop()
})

const replaceAll = async (documents: readonly Document[]): Promise<readonly Document[]> => {
  const client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
  const mutations = documents.map((one) => ({create: {...one}}))
  await client.mutate([{delete: {query: '*[]'}}, ...mutations])
  return client.fetch<readonly Document[]>('*')
}

const answerOf = async (written: Written, perspective: Seen): Promise<unknown> => {
  const isAnonymous = perspective === 'anonymous'
  const search = new URLSearchParams({
    perspective: isAnonymous
      ? 'published'
      : typeof perspective === 'string'
        ? perspective
        : perspective.join(','),
  })
  const response = await fetch(`${lake.url}/v2025-02-19/data/query/${lake.dataset}?${search}`, {
    method: 'POST',
    headers: isAnonymous ? {} : {authorization: `Bearer ${lake.token}`},
    body: JSON.stringify({query: written.text, params: written.params}),
  })
  const body: unknown = await response.json()
  if (!response.ok || typeof body !== 'object' || body === null || !('result' in body)) {
    throw new Error(`${JSON.stringify(body)} ${JSON.stringify(written)}`)
  }
  return body.result
}

test('every answer is that of groq-js over all documents of the perspective', async () => {
  await assert(
    asyncProperty(
      dataset,
      array(tuple(query, seen), {minLength: 25, maxLength: 40}),
      async (documents, questions) => {
        const stored = await replaceAll(documents)
        expect(stored.map(({_id}) => _id)).toEqual(documents.map(({_id}) => _id).toSorted())
        for (const [written, perspective] of questions) {
          const expected = evaluated(written.text, written.params, documentsIn(stored, perspective))
          const answer = await answerOf(written, perspective)
          expect(
            answer,
            `${written.text} ${JSON.stringify(written.params)} ${String(perspective)}`,
          ).toEqual(expected)
        }
      },
    ),
    {numRuns: 30},
  )
})

test('an edited document comes once, wherever its draft lies', async () => {
  const documents = Array.from({length: 256}, (_, index) => ({
    _id: `a${String(index).padStart(3, '0')}`,
    _type: 't',
    n: index,
  }))
  await replaceAll([...documents, {_id: 'drafts.a000', _type: 't', n: 0, isDraft: true}])
  expect(await answerOf(plain('count(*[_type=="t"])'), 'drafts')).toBe(256)
  expect(await answerOf(plain('*[_type=="t"]|order(n)[0...3]{_id, isDraft}'), 'drafts')).toEqual([
    {_id: 'a000', isDraft: true},
    {_id: 'a001', isDraft: null},
    {_id: 'a002', isDraft: null},
  ])
})
