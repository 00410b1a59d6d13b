import {beforeAll, describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const type = (): string => lake.name('item')
const release = (): string => lake.name('r').replaceAll('.', '-')
const ask = (query: string, params: Record<string, unknown> = {}): Promise<unknown> =>
  lake.client.fetch<unknown>(query, {t: type(), ...params}, {perspective: 'raw'})

/** One that would make a promise of an object, if its value were a function. */
const attribute = (name: string) => ({[name]: 'a value'})

beforeAll(async () => {
  const [a, b, c] = ['a', 'b', 'c'].map(lake.name)
  await lake.client
    .transaction()
    .create({_id: a ?? '', _type: type(), n: 1, title: 'Fish and chips'})
    .create({_id: b ?? '', _type: type(), n: 2, title: 'Chips', to: {_ref: a, _weak: true}})
    .create({_id: c ?? '', _type: type(), n: 3, to: {_ref: b, _weak: true}})
    .create({
      _id: `drafts.${a}`,
      _type: type(),
      n: 4,
      ids: [a, b, 7],
      none: [],
      ...attribute('then'),
    })
    .create({_id: `versions.${release()}.${a}`, _type: type(), n: 5, _system: {delete: true}})
    .create({_id: `versions.${release()}.${b}`, _type: type(), n: 6})
    .create({_id: `_.releases.${release()}`, _type: 'system.release', name: release()})
    .create({_id: lake.name('d'), _type: type(), n: 7, to: {_ref: `drafts.${a}`, _weak: true}})
    .commit()
})

describe('a look-up with values of the outer scope', () => {
  test('finds what refers to any id of an array', async () => {
    const query = '*[_id == $id][0]{"by": *[_type == $t && references(^.ids)] | order(n).n}'
    expect(await ask(query, {id: `drafts.${lake.name('a')}`})).toEqual({by: [2, 3]})
  })

  test('finds nothing for an empty array or no id at all', async () => {
    const query = `*[_id == $id][0]{
      "none": *[references(^.none)], "number": *[references(^.n)], "missing": *[_id == ^.missing]
    }`
    expect(await ask(query, {id: `drafts.${lake.name('a')}`})).toEqual({
      none: [],
      number: [],
      missing: [],
    })
  })
})

test('a document with an attribute `then` can be followed', async () => {
  expect(await ask('*[_type == $t && n == 7][0].to->then')).toBe('a value')
})

describe('what GROQ reads from the dataset', () => {
  test('releases::all() are the documents of releases', async () => {
    expect(await ask('releases::all()[name == $r]._id', {r: release()})).toEqual([
      `_.releases.${release()}`,
    ])
    expect(await ask('*[_type == $t && n == 1]{"r": count(releases::all()) > 0}')).toEqual([
      {r: true},
    ])
  })

  test('a document that a release is going to delete is not seen in the release', async () => {
    const query = '*[_type == $t] | order(n).n'
    const perspective = [release(), 'drafts']
    expect(await lake.client.fetch(query, {t: type()}, {perspective})).toEqual([3, 6, 7])
    expect(await lake.client.fetch(query, {t: type()}, {perspective: 'drafts'})).toEqual([
      2, 3, 4, 7,
    ])
    expect(await ask(query)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test.each(['', 'drafts.', 'versions.'])(
    'sanity::versionOf("%s…") finds what a scan does',
    async (prefix) => {
      const id = `${prefix}${prefix === 'versions.' ? `${release()}.` : ''}${lake.name('a')}`
      const [looked, scanned] = await Promise.all(
        ['sanity::versionOf($id)', '!(!sanity::versionOf($id))'].map((condition) =>
          ask(`*[${condition}] | order(n).n`, {id}),
        ),
      )
      expect(looked).toEqual(scanned)
      expect(looked).toEqual({'': [1, 4, 5], 'drafts.': [4], 'versions.': [5]}[prefix])
    },
  )
})

test.each([
  ['array::unique([null, null, 1])', [null, 1]],
  [
    'array::unique([dateTime("2021-01-30T00:00:00Z"), dateTime("2021-01-30T01:00:00+01:00")])',
    ['2021-01-30T00:00:00Z'],
  ],
  ['array::unique([[1], [1], 1, "1", true])', [[1], [1], 1, '1', true]],
  ['array::unique(1)', null],
  [
    'array::intersects([1, dateTime("2021-01-30T00:00:00Z")], [dateTime("2021-01-30T00:00:00.000Z")])',
    true,
  ],
  ['array::intersects([[1], {}, "1", null], [[1], {}, 1])', false],
  ['path("a.b") in path("a.*")', true],
  ['path("a.b.c") in path("a.*")', false],
  ['"drafts-a" in path("drafts.**")', false],
  ['{"p": path("a.**")}{"in": "a.b.c" in p}', {in: true}],
  [
    '[path("a") in ["a"], "a" in ["a", path("b")], 1 in path("1"), "a" in "a"]',
    [false, true, null, null],
  ],
  ['dateTime("2021-02-30T00:00:00Z")', null],
  ['dateTime("2021-13-01T00:00:00Z")', null],
  ['dateTime("2021-01-01T24:00:00Z")', null],
  ['dateTime("2000-02-29T23:59:59Z")', '2000-02-29T23:59:59Z'],
  ['dateTime("2021-01-01T00:00:00Z") + 1e20', null],
  ['dateTime("2021-01-01T00:00:10Z") - dateTime("2021-01-01T00:00:00Z")', 10],
  [String.raw`"\u{1F41F}\u00e5\'\n"`, "🐟å'\n"],
  ['1 + 1 // and no more', 2],
  ['"åxå" match "å.å"', false],
])('%s', async (query, result) => {
  expect(await ask(query)).toEqual(result)
})

describe('is refused with its name:', () => {
  test.each([
    ['geo::distance(1, 2)', 'geo::distance'],
    ['documents::get("a")', 'documents::get'],
    ['documents::incomingRefCount()', 'documents::incomingRefCount'],
    ['media::aspect(1, 2)', 'media::aspect'],
    ['user::attributes()', 'user::attributes'],
    ['text::query("a")', 'text::query'],
    ['text::semanticSimilarity("a")', 'text::semanticSimilarity'],
    ['anywhere(a == 1)', 'anywhere'],
    ['delta::operation()', 'delta::operation'],
    ['toString()', 'toString'],
    ['*[_type == $t] | score(!boost(n == 1, 2))', 'boost'],
    ['*[0] | score(n == 1)', 'score'],
    ['*{n} | score(n == 1)', 'score'],
    ['[1, {"a": 1}] | score(a == 1)', 'score'],
    ['* | toString(n)', 'toString'],
    ['{"__proto__": {"a": 1}}', '__proto__'],
    [String.raw`"\d"`, String.raw`\d`],
    [String.raw`"\u12"`, String.raw`\u12`],
    [String.raw`"\u{41"`, String.raw`\u{41`],
    [String.raw`"\u{110000}"`, String.raw`\u{110000}`],
    ['"a', 'no end'],
  ])('%s', async (query, name) => {
    const {statusCode, details} = await refusal(ask(query))
    expect(statusCode).toBe(400)
    expect(details).toMatchObject({description: expect.stringContaining(name)})
  })
})

test('a filter may look at all documents', async () => {
  const query = '*[_type == $t && _id in *.to._ref && count(*) > n] | order(n).n'
  expect(await ask(query)).toEqual([1, 2, 4])
})

describe('score()', () => {
  test('is asked more than once, of all text, and in parentheses', async () => {
    const query = `*[_type == $t] | score(@ match "fish") | score((@ match "chips"), n == 2)
      | order(_score desc, n)[_score > 0]{n, _score}`
    expect(await ask(query)).toEqual([
      {n: 1, _score: 2},
      {n: 2, _score: 2},
    ])
  })

  test('takes what people type, also where it is not known before', async () => {
    const query = `*[_type == $t] | score(boost(title match text::query($q), 3)) [_score > 0]
      | order(n){n, _score, "same": title match text::query(string::lower($q))}`
    expect(await ask(query, {q: 'CHIPS -fish'})).toEqual([{n: 2, _score: 4, same: true}])
  })
})

const many = (count: number, text: (n: number) => string, separator: string): string =>
  Array.from({length: count}, (_, n) => text(n)).join(separator)

describe('a query that would take too long', () => {
  test('for its pattern is answered', async () => {
    const params = {s: 'a'.repeat(40), p: `${'*a'.repeat(12)}*b`}
    expect(await ask('$s match $p', params)).toBe(false)
    expect(
      await ask('*[_id == $id] | score($s match $p)._score', {...params, id: lake.name('a')}),
    ).toEqual([0])
    const path = {s: 'a.'.repeat(400), p: `${'**.'.repeat(40)}b`}
    expect(await ask('$s in path($p)', path)).toBe(false)
    expect(await ask('$s match "a"', {s: '.'.repeat(200_000)})).toBe(false)
  })

  test('for its long arrays is answered', async () => {
    const objects = Array.from({length: 20_000}, (_, n) => ({n}))
    expect(await ask('array::intersects($a, $a)', {a: objects})).toBe(false)
  })

  test('for its 20,000 operands is answered', async () => {
    const or = many(20_000, (n) => `a==${n}`, '||')
    expect(await ask(`${or} || true`)).toBe(true)
    expect(
      await ask(`count(*[_type == $t && (${many(20_000, (n) => `n == ${n + 3}`, ' || ')})])`),
    ).toBe(5)
    expect(await ask(many(20_000, () => 'true', '&&'))).toBe(true)
    expect(await ask(`count([${many(20_000, String, ',')}])`)).toBe(20_000)
  })

  test.each([
    ['length', () => `"${'a'.repeat(300_000)}"`, '300000 bytes'],
    ['brackets', () => '['.repeat(101) + ']'.repeat(101), '100 brackets'],
    ['parts', () => `{${many(20_000, (n) => `"a${n}":1`, ',')}}`, 'side by side'],
    ['operators', () => many(3000, () => '1', '+'), '500 operators'],
    [
      'operators with times',
      () => `dateTime("2021-01-01T00:00:00Z")${'+1'.repeat(600)}`,
      '500 operators',
    ],
    ['signs', () => `${'!'.repeat(3000)}a`, '500 operators'],
    [
      'own functions',
      () => {
        const bodies = many(
          30,
          (n) => `fn a::f${n}($x) = $x{"l": a::f${n + 1}(l), "r": a::f${n + 1}(r)};`,
          '\n',
        )
        return `${bodies} fn a::f30($x) = $x{"n": n}; a::f0({})`
      },
      '1000 times',
    ],
  ])('for its %s is refused with the limit', async (_, query, limit) => {
    const {statusCode, details} = await refusal(ask(query()))
    expect(statusCode).toBe(400)
    expect(details).toMatchObject({description: expect.stringContaining(limit)})
  })
})

test('a mistake is told at its place, also behind long lists', async () => {
  const query = `[${Array.from({length: 40}, (_, n) => n).join(', ')}, "\\u{1F41F}", ]  )`
  const {details} = await refusal(ask(query))
  // groq-js points at what stands before the character that it did not expect.
  expect(details).toMatchObject({start: query.length - 2})
})
