import {beforeAll, describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const type = (): string => lake.name('page')

beforeAll(async () => {
  const plain = lake.name('plain')
  const both = lake.name('both')
  await lake.client
    .transaction()
    .create({
      _id: plain,
      _type: type(),
      title: 'Plain',
      body: [{_key: 'b', text: 'Hidden treasure'}],
    })
    .create({_id: both, _type: type(), title: 'Old', to: {_type: 'reference', _ref: plain}})
    .create({_id: `drafts.${both}`, _type: type(), title: 'New'})
    .create({_id: `drafts.${lake.name('draft')}`, _type: type(), title: 'Draft'})
    .create({_id: `versions.spring.${both}`, _type: type(), title: 'Spring'})
    .create({_id: `program.${lake.name('own')}`, _type: type(), title: 'Record'})
    .commit()
})

const titles = (perspective: 'raw' | 'published' | 'drafts' | string[]): Promise<unknown> =>
  lake.client.fetch('*[_type == $t] | order(title asc).title', {t: type()}, {perspective})

const countAt = async (version: string): Promise<unknown> => {
  const search = new URLSearchParams({
    query: 'count(*[_type == $t])',
    $t: JSON.stringify(type()),
  })
  const {dataset} = lake.connection
  const response = await lake.request(`/${version}/data/query/${dataset}?${search.toString()}`)
  return response.json()
}

describe('a perspective', () => {
  test('raw holds every variant', async () => {
    expect(await titles('raw')).toEqual(['Draft', 'New', 'Old', 'Plain', 'Record', 'Spring'])
  })

  test('published holds neither drafts nor versions', async () => {
    expect(await titles('published')).toEqual(['Old', 'Plain', 'Record'])
  })

  test('drafts lays drafts over what is published', async () => {
    expect(await titles('drafts')).toEqual(['Draft', 'New', 'Plain', 'Record'])
    expect(
      await lake.client.fetch(
        '*[_id == $id]{_id, _originalId, title}',
        {id: lake.name('both')},
        {perspective: 'drafts'},
      ),
    ).toEqual([{_id: lake.name('both'), _originalId: `drafts.${lake.name('both')}`, title: 'New'}])
  })

  test('of a release lays its versions over the rest', async () => {
    expect(await titles(['spring', 'drafts'])).toEqual(['Draft', 'Plain', 'Record', 'Spring'])
  })

  test('is followed by references', async () => {
    const to = `*[_id == $id][0]{"title": *[references(^._id)][0].title, "back": to->title}`
    expect(
      await lake.client.fetch(to, {id: lake.name('plain')}, {perspective: 'published'}),
    ).toEqual({title: 'Old', back: null})
  })

  test('is `published` where none is asked for, from API version 2025-02-19 on', async () => {
    expect(await countAt('v2025-02-19')).toMatchObject({result: 3})
    expect(await countAt('v2025-02-18')).toMatchObject({result: 6})
    expect(await countAt('v1')).toMatchObject({result: 6})
  })
})

test('a reader without a token sees published documents without a dot in their id', async () => {
  const {token: _token, ...anonymous} = lake.visitor.config()
  expect(anonymous.perspective).toBe('published')
  for (const perspective of ['published', 'drafts', 'raw'] as const) {
    expect(
      await lake.visitor.fetch(
        '*[_type == $t] | order(title asc).title',
        {t: type()},
        {perspective},
      ),
    ).toEqual(['Old', 'Plain'])
  }
  const hidden = `drafts.${lake.name('both')}`
  expect(await lake.visitor.getDocument(hidden)).toBeUndefined()
  expect(await lake.visitor.fetch('*[_id == $hidden]', {hidden})).toEqual([])
})

const found = (filter: string, q: string): Promise<unknown> =>
  lake.client.fetch(`*[_type == $t && ${filter}] | order(_id asc).title`, {t: type(), q})

describe('a search', () => {
  test('of @ finds words anywhere in a document', async () => {
    expect(await found('@ match $q', 'treas*')).toEqual(['Plain'])
    expect(await found('[@, _id] match text::query($q)', 'hidden')).toEqual(['Plain'])
    expect(await found('@ match $q', type())).toEqual([])
  })

  test('takes a lone star for everything and a minus for what must not occur', async () => {
    expect(await found('[@, _id] match text::query($q)', '*')).toHaveLength(6)
    expect(await found('title match text::query($q)', 'old -new')).toEqual(['Old'])
    expect(await found('@ match text::query($q)', '* -plain')).toHaveLength(5)
  })

  test('scores by field', async () => {
    const query = `*[_type == $t && @ match text::query($q)]
      | score(boost(title match text::query($q), 4), @ match text::query($q))
      | order(_score desc) {title, "found": _score > 0}`
    expect(await lake.client.fetch(query, {t: type(), q: 'spring'})).toEqual([
      {title: 'Spring', found: true},
    ])
  })

  test('inside an array keeps looking at its items', async () => {
    await lake.client.create({_id: lake.name('words'), _type: 'words', words: ['red', 'blue']})
    expect(
      await lake.client.fetch('*[_id == $id][0].words[@ match "bl*"]', {id: lake.name('words')}),
    ).toEqual(['blue'])
  })
})

describe('a query that cannot be answered', () => {
  test('because of its grammar is refused with the place of the mistake', async () => {
    expect(await refusal(lake.client.fetch('*[_type == "a"'))).toMatchObject({
      statusCode: 400,
      details: {
        type: 'queryParseError',
        query: '*[_type == "a"',
        start: expect.any(Number),
        end: expect.any(Number),
      },
    })
  })

  test('because a parameter has no value is refused with the place of the parameter', async () => {
    const query = '*[_id == $given && _type == $missing]'
    expect(await refusal(lake.client.fetch(query, {given: 'a'}))).toMatchObject({
      statusCode: 400,
      details: {type: 'queryParseError', query, start: 28, end: 36},
    })
  })

  test('because it is bottomless is refused', async () => {
    for (const query of ['('.repeat(50_000), `${'!'.repeat(50_000)}true`, '*['.repeat(20_000)]) {
      expect(await refusal(lake.client.fetch(query))).toMatchObject({statusCode: 400})
    }
  })

  test.each(['*[text::semanticSimilarity("x")]', '*[geo::distance(a, b) > 1]', '*[nosuch(1)]'])(
    'because the lake lacks the function is refused: %s',
    async (query) => {
      await lake.client.create({_type: lake.name('any')})
      expect(await refusal(lake.client.fetch(query))).toMatchObject({statusCode: 400})
    },
  )
})

test('a query too long for an address is sent as a body', async () => {
  const ids = Array.from({length: 600}, (_, n) => lake.name(`some-${n}`))
  expect(
    await lake.client.fetch('*[_id in $ids]._id', {ids: [...ids, lake.name('plain')]}),
  ).toEqual([lake.name('plain')])
})

test('parameters may be of any kind', async () => {
  const values = {a: 'x', b: [1, 2], c: {d: null}, e: true}
  expect(await lake.client.fetch('{"a": $a, "b": $b, "c": $c, "e": $e}', values)).toEqual(values)
})

test('a query knows the project and the dataset that it asks', async () => {
  const {projectId, dataset} = lake.connection
  expect(await lake.client.fetch('[sanity::projectId(), sanity::dataset()]')).toEqual([
    projectId,
    dataset,
  ])
})
