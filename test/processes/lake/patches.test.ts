import {createClient} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import {Mutation} from '@sanity/mutator'
import * as fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = clientFor(lake).withConfig({token: lake.token, perspective: 'raw'})
})
afterAll(async () => {
  await lake.stop()
})

type Patch = Record<string, unknown>
interface Case {
  readonly content: Record<string, unknown>
  readonly patch: Patch
}

/** What the lake makes of documents and patches, all of them in one request. */
const patchedByLake = async (cases: readonly Case[]): Promise<readonly unknown[]> => {
  const ids = cases.map((_, index) => `case-${index}`)
  const {results} = await client.mutate(
    cases.flatMap(({content, patch}, index) => [
      {createOrReplace: {_id: ids[index] ?? '', _type: 'case', ...content}},
      {patch: {id: ids[index] ?? '', ...patch}},
    ]),
    {returnDocuments: false, autoGenerateArrayKeys: false},
  )
  expect(results).toHaveLength(2 * cases.length)
  const documents = await client.getDocuments(ids)
  return documents.map((document) => contentOf(document ?? {}))
}

const contentOf = (document: object): unknown => {
  const ofTheLake = ['_id', '_type', '_rev', '_createdAt', '_updatedAt']
  return Object.fromEntries(Object.entries(document).filter(([name]) => !ofTheLake.includes(name)))
}

const small = fc.integer({min: -3, max: 9})
const builder = createClient({projectId: 'p', dataset: 'd', apiVersion: '1', useCdn: false})

/**
 * Counted from the end, the client states no number of items to remove but all of them: what it
 * sends for `splice(-3, 1)` and `splice(-3, 3)` is the same.
 */
const splices = fc
  .record({
    nums: fc.array(small, {maxLength: 6}),
    start: fc.integer({min: -8, max: 8}),
    count: fc.option(fc.integer({min: -1, max: 8}), {nil: undefined}),
    items: fc.option(fc.array(small, {maxLength: 3}), {nil: undefined}),
  })
  .filter(({start, count}) => start >= 0 || count === undefined || count === -1 || count >= -start)

test('splice does with an array what it does in JavaScript', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(splices, {minLength: 1, maxLength: 40}), async (cases) => {
      const got = await patchedByLake(
        cases.map(({nums, start, count, items}) => {
          const {insert} = builder.patch('x').splice('nums', start, count, items).serialize()
          return {content: {nums}, patch: {insert}}
        }),
      )
      const meant = cases.map(({nums, start, count, items}) => {
        const removed = count === undefined || count === -1 ? nums.length : count
        return {nums: nums.toSpliced(start, removed, ...(items ?? []))}
      })
      expect(got).toEqual(meant)
    }),
    {numRuns: 60},
  )
})

const keys = ['a', 'b', 'c', 'd'] as const
const item = fc.record(
  {n: small, text: fc.constantFrom('one', 'two'), inner: fc.record({x: small})},
  {requiredKeys: []},
)
const keyed = fc
  .subarray([...keys])
  .chain((some) => fc.tuple(...some.map((_key) => item.map((rest) => ({...rest, _key})))))
const content: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    n: small,
    text: fc.constantFrom('The quick fox', ''),
    gone: fc.constantFrom(null, 1, 'x'),
    deep: fc.record({er: fc.record({x: small}), list: keyed}),
    list: keyed,
    nums: fc.array(small, {maxLength: 4}),
  },
  {requiredKeys: ['list', 'nums', 'deep']},
)

const key = fc.constantFrom(...keys).map((name) => `[_key=="${name}"]`)
const index = fc.constantFrom('[0]', '[1]', '[2]', '[-1]')
const place = fc.oneof(
  fc.tuple(fc.constantFrom('list', 'deep.list'), fc.oneof(key, index)).map((both) => both.join('')),
  index.map((one) => `nums${one}`),
)
const attribute = fc.oneof(
  fc.constantFrom(
    'n',
    'text',
    'gone',
    'gone.x',
    'deep.er.x',
    "deep['er'].x",
    'new.ly.made',
    "['å-b']",
  ),
  fc
    .tuple(fc.oneof(key, index), fc.constantFrom('n', 'text', 'inner.x', 'none.x'))
    .map(([one, name]) => `list${one}.${name}`),
)
const several = fc.constantFrom(
  'list[0,2].n',
  'list[n > 2].n',
  'list[n < 2, n > 5].n',
  'list[inner.x != 1].n',
  'list[_key?].n',
  'nums[@ > 2]',
  'nums[1:3]',
  'nums[2:]',
  'nums[0,1]',
  '..x',
)
const each = (path: fc.Arbitrary<string>, operand: fc.Arbitrary<unknown>) =>
  fc.dictionary(path, operand, {maxKeys: 2, noNullPrototype: true})

/** What the Studio sends, and what else the mutator carries out as the page on JSONMatch says. */
const patch: fc.Arbitrary<Patch> = fc.record(
  {
    set: each(fc.oneof(attribute, place), fc.oneof(small, fc.record({x: small}))),
    setIfMissing: each(fc.oneof(attribute, place), small),
    unset: fc.array(fc.oneof(attribute, place, several), {maxLength: 3}),
    inc: each(fc.oneof(attribute, several), small),
    dec: each(attribute, small),
    insert: fc
      .tuple(fc.constantFrom('before', 'after', 'replace'), place, fc.array(small, {maxLength: 2}))
      .map(([position, path, items]) => ({[position]: path, items})),
    diffMatchPatch: fc.constant({text: '@@ -1,9 +1,8 @@\n The \n-quick\n+slow\n'}),
  },
  {requiredKeys: []},
)

test('a patch does in the lake what the Studio does on the page', async () => {
  const cases = fc.array(fc.record({content, patch}), {minLength: 1, maxLength: 25})
  await fc.assert(
    fc.asyncProperty(cases, async (some) => {
      const expected = some.map(({content: before, patch: operations}) =>
        onThePage(before, operations),
      )
      const comparable = some.filter((_, at) => expected[at] !== undefined)
      fc.pre(comparable.length > 0)
      expect(await patchedByLake(comparable)).toEqual(
        expected.filter((document) => document !== undefined),
      )
    }),
    {numRuns: 80},
  )
})

/** Undefined for what the mutator refuses: there is no text to patch. */
const onThePage = (before: Record<string, unknown>, operations: Patch): unknown => {
  const document = structuredClone({_id: 'case', _type: 'case', ...before})
  try {
    const mutation = new Mutation({mutations: [{patch: {id: 'case', ...operations}}]})
    return contentOf(mutation.apply(document) ?? {})
  } catch {
    return undefined
  }
}
