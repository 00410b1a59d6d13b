import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  letrec,
  oneof,
  string,
  tuple,
} from 'fast-check'
import type {Arbitrary} from 'fast-check'
import {evaluateSync, parse, toJS} from 'groq-js'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

let lake: LakeProcess

beforeAll(async () => {
  lake = await startLake()
})
afterAll(async () => {
  await lake.stop()
})

const ask = (query: string, params: Record<string, unknown> = {}): Promise<unknown> =>
  clientFor(lake)
    .withConfig({token: lake.token, perspective: 'raw'})
    .fetch<unknown>(query, params, {filterResponse: true})

const plain = (
  query: string,
  params: Record<string, unknown> = {},
  dataset: readonly unknown[] = [],
): unknown => {
  const value: unknown = toJS(evaluateSync(parse(query, {params}), {dataset, params}))
  return JSON.parse(JSON.stringify(value ?? null))
}

const words = (alphabet: readonly string[]): Arbitrary<string> =>
  string({unit: constantFrom(...alphabet), maxLength: 12})
const letters = ['a', 'b', 'A', 'å', 'Å', 'ß', 'ſ', 's', 'K', 'k', 'İ', 'ı', 'ǅ', '1', '_']
const text = words([...letters, ' ', ' ', '-', '.', '"', "'", '=', '\n'])
// A dot that no letter stands beside matches any character in groq-js.
const pattern = words([...letters, '*', '*', ' ', '-', '"', '~'])
const listOr = (item: Arbitrary<string>): Arbitrary<unknown> =>
  oneof(item, array(oneof({weight: 8, arbitrary: item}, constant(7)), {maxLength: 3}))

test('match finds what it finds in groq-js', async () => {
  const pairs = array(tuple(listOr(text), listOr(pattern)), {minLength: 300, maxLength: 300})
  const query = '$pairs[]{"found": @.text match @.pattern}'
  await assert(
    asyncProperty(pairs, async (list) => {
      const params = {pairs: list.map(([of, by]) => ({text: of, pattern: by}))}
      expect(await ask(query, params)).toEqual(plain(query, params))
    }),
    {numRuns: 20},
  )
})

const parts = (some: readonly string[]): Arbitrary<string> =>
  array(constantFrom(...some), {maxLength: 5}).map((list) => list.join('.'))

test('in finds in a path what its parts say', async () => {
  const one = tuple(parts(['a', 'b', '']), parts(['a', 'b', '', '*', '**', '**', 'a*']))
  // groq-js takes the dots between the parts for any character.
  const rules: Readonly<Record<string, string>> = {'*': '[^.]+', '**': '.*', 'a*': String.raw`a\*`}
  const isIn = (id: string, by: string): boolean => {
    const rule = by.split('.').map((part) => rules[part] ?? part)
    return new RegExp(`^${rule.join(String.raw`\.`)}$`).test(id)
  }
  await assert(
    asyncProperty(array(one, {minLength: 100, maxLength: 100}), async (list) => {
      const pairs = list.map(([id, by]) => ({id, by}))
      expect(await ask('$pairs[]{"found": @.id in path(@.by)}.found', {pairs})).toEqual(
        pairs.map(({id, by}) => isIn(id, by)),
      )
    }),
    {numRuns: 40},
  )
})

test('score() gives the scores and the order of groq-js', async () => {
  const dataset = Array.from({length: 40}, (_, n) => ({
    _id: `s${String(n).padStart(2, '0')}`,
    _type: 'scored',
    n: n % 7,
    title: ['red fish', 'fish fish blue', 'blue', 'one red one', ''][n % 5] ?? '',
  }))
  const client = clientFor(lake).withConfig({token: lake.token})
  const transaction = client.transaction()
  for (const document of dataset) transaction.createOrReplace(document)
  await transaction.commit()
  const {part} = letrec<{part: string; simple: string}>((tie) => ({
    part: oneof(
      {depthSize: 'small', withCrossShrink: true},
      tie('simple'),
      tuple(tie('simple'), tie('part')).map(([a, b]) => `${a} && ${b}`),
      tuple(tie('simple'), tie('part')).map(([a, b]) => `${a} || ${b}`),
      tuple(tie('part'), integer({min: 0, max: 5})).map(([a, by]) => `boost(${a}, ${by})`),
    ),
    simple: constantFrom(
      'title match "fish"',
      'title match ["r*", "*e"]',
      '!(title match "blue")',
      'n > 3',
      'missing',
      'true',
    ),
  }))
  await assert(
    asyncProperty(array(part, {minLength: 1, maxLength: 3}), async (args) => {
      const query = `*[_type == "scored"] | score(${args.join(', ')}){_id, _score}`
      expect(await ask(query)).toEqual(plain(query, {}, dataset))
    }),
    {numRuns: 100},
  )
})

/** Operands with operators between them. */
const chain = (item: Arbitrary<string>): Arbitrary<string> =>
  array(tuple(item, constantFrom(' || ', '||\n', '&&', ' && // no ||, no ]\n')), {
    minLength: 1,
    maxLength: 40,
  }).map((list) => list.map(([one, by], n) => (n === 0 ? one : by + one)).join(''))

test('long chains and lists mean what short ones mean', async () => {
  const {expression} = letrec<{expression: string; simple: string; item: string}>((tie) => ({
    expression: oneof(
      {depthSize: 'small', withCrossShrink: true},
      tie('simple'),
      chain(tie('simple')),
      chain(tie('simple')).map((inner) => `(${inner})`),
      tie('expression').map((inner) => `count([${inner}, ...[${inner}]]) > 1`),
      tuple(tie('expression'), tie('expression')).map(([a, b]) => `select(${a} => ${b}, ${b})`),
      tuple(tie('expression'), tie('expression')).map(([a, b]) => `{"a": ${a}, "b": ${b}}.b`),
      array(tie('item'), {maxLength: 40}).map((items) => `[${items.join(', ')}]`),
      array(tie('item'), {minLength: 1, maxLength: 40}).map((items) => `[${items.join(',')},][3]`),
      chain(tie('simple')).map((inner) => `{"x": 1, ...{${inner} => {"y": 2}}, "z": ${inner}}`),
    ),
    item: oneof(
      tie('simple'),
      tie('expression'),
      tie('simple').map((one) => `...[${one}]`),
    ),
    simple: constantFrom(
      'true',
      'false',
      'null',
      '1',
      '!true',
      '2 in 1..3',
      '3 in (1...3)',
      '1 == 1',
      '"a || b" != "]"',
      "'//' == '\\'['",
      '"a" in ["a"]',
      '[1, 2][0..1][0] == 1',
    ),
  }))
  await assert(
    asyncProperty(expression, async (query) => {
      expect(await ask(query)).toEqual(plain(query.replaceAll(/ \/\/ no.*\n/g, ' ')))
    }),
    {numRuns: 300},
  )
})
