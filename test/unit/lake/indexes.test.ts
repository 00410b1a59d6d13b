import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  letrec,
  oneof,
  tuple,
} from 'fast-check'
import type {Arbitrary} from 'fast-check'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

vi.setConfig({testTimeout: 240_000, hookTimeout: 60_000})
let lake: LakeProcess
const types = ['red', 'blue', 'green']
const plainIds = ['a', 'b', 'c', 'd', 'e', 'f']
const ids = plainIds.flatMap((id) => [id, `drafts.${id}`, `versions.r.${id}`, `own.${id}`])

beforeAll(async () => {
  lake = await startLake()
  const client = clientFor(lake).withConfig({token: lake.token})
  const transaction = client.transaction()
  for (const [n, _id] of ids.entries()) {
    if (n % 7 === 3) continue
    transaction.create({
      _id,
      _type: types[(n * 5) % 3] ?? 'red',
      n,
      to: [{_key: 'k', _type: 'reference', _weak: true, _ref: plainIds[(n * 3) % 6] ?? 'a'}],
    })
  }
  await transaction.commit()
})
afterAll(async () => {
  await lake.stop()
})

const text = (...values: readonly string[]) => constantFrom(...values).map((v) => `"${v}"`)
const list = (item: Arbitrary<string>) =>
  array(item, {maxLength: 3}).map((items) => `[${items.join(', ')}]`)

/** Filters that the indexes narrow, wholly, in part or not at all. */
const {filter} = letrec<{filter: string; simple: string}>((tie) => ({
  filter: oneof(
    {depthSize: 'small', withCrossShrink: true},
    tie('simple'),
    tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a} && ${b})`),
    tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a} || ${b})`),
    tie('filter').map((inner) => `!(${inner})`),
  ),
  simple: oneof(
    text(...types).map((type) => `_type == ${type}`),
    text(...types).map((type) => `${type} == _type`),
    list(text(...types, 'none')).map((some) => `_type in ${some}`),
    text(...ids).map((id) => `_id == ${id}`),
    list(text(...ids, 'none')).map((some) => `_id in ${some}`),
    text(...plainIds, 'none').map((id) => `references(${id})`),
    list(text(...plainIds)).map((some) => `references(${some})`),
    text(...plainIds).map((id) => `sanity::versionOf(${id})`),
    constantFrom('n > 10', 'n < 5', 'missing == 1', 'true', 'null', 'count(to) == 1'),
    text(...types).map((type) => `count(*[_type == ${type} && references(^._id)]) > 1`),
    constant('_id in *[_type == "red"].to[]._ref'),
    constant('count(*[_id == ^.to[0]._ref]) > 0'),
  ),
}))

const perspective = constantFrom<'raw' | 'published' | 'drafts' | ['r', 'drafts']>(
  'raw',
  'published',
  'drafts',
  ['r', 'drafts'],
)

test('a query that the indexes narrow has the result of a full scan', async () => {
  const client = clientFor(lake).withConfig({token: lake.token})
  const anyone = constantFrom(client, clientFor(lake))
  await assert(
    asyncProperty(filter, perspective, anyone, async (condition, seen, reader) => {
      // No index is used for what stands behind two negations, and none changes the outcome.
      const queries = [condition, `!(!(${condition}))`].map(
        (inner) => `*[${inner}]{_id, n, "back": *[references(^._id) && ${inner}]._id}`,
      )
      const [narrowed, scanned] = await Promise.all(
        queries.map((query) => reader.fetch<unknown>(query, {}, {perspective: seen})),
      )
      expect(narrowed).toEqual(scanned)
    }),
    {numRuns: 300},
  )
})

test('a look-up around a filter gives what comparing every document gives', async () => {
  const client = clientFor(lake).withConfig({token: lake.token})
  const pairs = [
    ['*[references(^._id)]', '*[^._id in to[]._ref]'],
    ['*[_id == ^.to[0]._ref]', '*[!(_id != ^.to[0]._ref)]'],
    ['*[_type == "red" && references(^.missing)]', '*[false]'],
    ['to[]{"x": *[references(^._ref)]._id}', 'to[]{"x": *[^._ref in to[]._ref]._id}'],
    [
      '*[references(^._id)]{"y": *[_id == ^.^._id]._id}',
      '*[^._id in to[]._ref]{"y": *[!(_id != ^.^._id)]._id}',
    ],
  ]
  for (const [looked, compared] of pairs) {
    const results = await Promise.all(
      [looked, compared].map((inner) =>
        client.fetch<unknown>(`*[]{_id, "found": ${inner}}`, {}, {perspective: 'raw'}),
      ),
    )
    expect(results[0], looked).toEqual(results[1])
  }
})
