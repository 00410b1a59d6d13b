import {describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const levels = (count: number): unknown => (count === 0 ? 1 : {d: levels(count - 1)})

describe('creating', () => {
  test('sets the attributes that belong to the lake', async () => {
    const before = new Date().toISOString()
    const document = await lake.client.create({_id: lake.name('plain'), _type: 'sample', n: 1})
    expect(document).toEqual({
      _id: lake.name('plain'),
      _type: 'sample',
      n: 1,
      _rev: expect.stringMatching(/^\w{22}$/),
      _createdAt: document._updatedAt,
      _updatedAt: expect.any(String),
    })
    expect(document._updatedAt >= before).toBe(true)
    expect(await lake.client.getDocument(document._id)).toEqual(document)
  })

  test('makes an id where none is given, and completes one that ends in a dot', async () => {
    const free = await lake.client.create({_type: 'sample'})
    expect(free._id).toMatch(/^[\w-]{10,}$/)
    const dotted = await lake.client.create({_id: 'drafts.', _type: 'sample'})
    expect(dotted._id).toMatch(/^drafts\.[\w-]{10,}$/)
  })

  test('is refused for an id that is taken', async () => {
    const _id = lake.name('taken')
    await lake.client.create({_id, _type: 'sample'})
    expect(await refusal(lake.client.create({_id, _type: 'sample'}))).toEqual({
      statusCode: 409,
      details: expect.objectContaining({
        type: 'mutationError',
        items: [
          {index: 0, error: expect.objectContaining({type: 'documentAlreadyExistsError', id: _id})},
        ],
      }),
    })
  })

  test.each(['-dash', 'two..dots', 'å', 'a b', 'x'.repeat(129)])(
    'is refused for the id %s',
    async (_id) => {
      const {statusCode} = await refusal(lake.client.create({_id, _type: 'sample'}))
      expect(statusCode).toBe(400)
    },
  )

  test('createIfNotExists leaves a document that exists as it is', async () => {
    const _id = lake.name('kept')
    const first = await lake.client.createIfNotExists({_id, _type: 'sample', n: 1})
    const second = await lake.client.createIfNotExists({_id, _type: 'sample', n: 2})
    expect(second).toEqual(first)
  })

  test('createOrReplace leaves nothing of the earlier document', async () => {
    const _id = lake.name('replaced')
    await lake.client.createOrReplace({_id, _type: 'sample', a: 1})
    await lake.client.createOrReplace({_id, _type: 'sample', b: 2})
    const document = await lake.client.getDocument(_id)
    expect(document).toMatchObject({b: 2})
    expect(document).not.toHaveProperty('a')
  })

  test('gives items of arrays keys when asked to', async () => {
    const document = await lake.client.create(
      {_id: lake.name('keys'), _type: 'sample', list: [{a: 1}, {_key: 'own'}], words: ['x']},
      {autoGenerateArrayKeys: true},
    )
    expect(document).toMatchObject({
      list: [{a: 1, _key: expect.any(String)}, {_key: 'own'}],
      words: ['x'],
    })
  })
})

describe('patching', () => {
  test('applies every kind of operation', async () => {
    const _id = lake.name('patched')
    await lake.client.create({
      _id,
      _type: 'sample',
      count: 5,
      text: 'The quick fox',
      gone: true,
      list: [{_key: 'a'}, {_key: 'b'}],
    })
    const patched = await lake.client
      .patch(_id)
      .set({'deep.value': 1})
      .setIfMissing({count: 9, extra: 'e'})
      .inc({count: 2})
      .unset(['gone'])
      .insert('after', 'list[_key=="a"]', [{_key: 'c'}])
      .diffMatchPatch({text: '@@ -1,9 +1,8 @@\n The \n-quick\n+slow\n'})
      .commit()
    expect(patched).toMatchObject({
      deep: {value: 1},
      count: 7,
      extra: 'e',
      text: 'The slow fox',
      list: [{_key: 'a'}, {_key: 'c'}, {_key: 'b'}],
    })
    expect(patched).not.toHaveProperty('gone')
  })

  test('is refused for a document that does not exist', async () => {
    const {statusCode, details} = await refusal(
      lake.client.patch(lake.name('nobody')).set({a: 1}).commit(),
    )
    expect(statusCode).toBe(404)
    expect(details).toMatchObject({items: [{error: {type: 'documentNotFoundError'}}]})
  })

  test('is refused when somebody else was faster', async () => {
    const _id = lake.name('raced')
    const first = await lake.client.create({_id, _type: 'sample'})
    const second = await lake.client.patch(_id).ifRevisionId(first._rev).set({a: 1}).commit()
    expect(
      await refusal(lake.client.patch(_id).ifRevisionId(first._rev).set({a: 2}).commit()),
    ).toMatchObject({
      statusCode: 409,
      details: {
        items: [
          {
            error: {
              type: 'documentRevisionIDDoesNotMatchError',
              currentRevisionID: second._rev,
              expectedRevisionID: first._rev,
            },
          },
        ],
      },
    })
    expect(await lake.client.getDocument(_id)).toMatchObject({a: 1})
  })

  test('cannot change what a document is', async () => {
    const _id = lake.name('fixed')
    await lake.client.create({_id, _type: 'sample'})
    for (const change of [{_type: 'other'}, {_id: 'other'}]) {
      expect(await refusal(lake.client.patch(_id).set(change).commit())).toMatchObject({
        statusCode: 400,
      })
    }
  })

  test.each([
    ['an amount that is no number', {inc: {count: 'one'}}],
    ['an insert without items', {insert: {after: 'list[-1]'}}],
    ['an insert in two places', {insert: {before: 'list[0]', after: 'list[0]', items: [1]}}],
    ['a text patch that is no text', {diffMatchPatch: {text: 1}}],
  ])('is refused for %s', async (_what, patch) => {
    const {_id} = await lake.client.create({_type: 'sample', count: 1, list: [1], text: 'a'})
    const response = await lake.request(`/v1/data/mutate/${lake.connection.dataset}`, {
      method: 'POST',
      body: JSON.stringify({mutations: [{patch: {id: _id, ...patch}}]}),
    })
    expect(response.status).toBe(400)
    expect(await lake.client.getDocument(_id)).toMatchObject({count: 1, list: [1], text: 'a'})
  })

  test('cannot make a document deeper than one may be created', async () => {
    const {_id} = await lake.client.create({_type: 'sample', deep: levels(150)})
    const path = `deep${'.d'.repeat(150)}`
    expect(
      await refusal(
        lake.client
          .patch(_id)
          .set({[path]: levels(150)})
          .commit(),
      ),
    ).toMatchObject({statusCode: 400})
  })

  test('does not reach what all objects share', async () => {
    const _id = lake.name('prototype')
    await lake.client.create({_id, _type: 'sample'})
    await lake.client
      .patch(_id)
      .set({'__proto__.polluted': 'yes'})
      .commit()
      .catch(() => undefined)
    const other = await lake.client.create({_type: 'sample'})
    expect(await lake.client.fetch('*[_id == $id][0].polluted', {id: other._id})).toBeNull()
  })

  test('takes a query for many documents', async () => {
    const _type = lake.name('many')
    await lake.client.create({_type, group: 'in'})
    await lake.client.create({_type, group: 'in'})
    await lake.client.create({_type, group: 'out'})
    await lake.client
      .patch({query: '*[_type == $type && group == "in"]', params: {type: _type}})
      .set({seen: true})
      .commit({returnFirst: false})
    expect(await lake.client.fetch('count(*[_type == $t && seen])', {t: _type})).toBe(2)
  })
})

describe('deleting', () => {
  test('by id and by query, and once more without an error', async () => {
    const _type = lake.name('deleted')
    const {_id} = await lake.client.create({_type})
    await lake.client.create({_type})
    await lake.client.delete(_id)
    await lake.client.delete(_id)
    expect(await lake.client.fetch('count(*[_type == $t])', {t: _type})).toBe(1)
    await lake.client.delete({query: '*[_type == $t]', params: {t: _type}})
    expect(await lake.client.fetch('count(*[_type == $t])', {t: _type})).toBe(0)
  })
})

test('a document may have an array of any length', async () => {
  const rows = Array.from({length: 200_000}, (_, row) => ({_key: `row-${row}`}))
  const {_id} = await lake.client.create({_type: 'sample', rows})
  await lake.client.patch(_id).set({'rows[_key == "row-199999"].last': true}).commit()
  expect(await lake.client.fetch('*[_id == $id][0].rows[last == true]', {id: _id})).toEqual([
    {_key: 'row-199999', last: true},
  ])
})

test('no document can break the queries', async () => {
  const _id = lake.name('breaking')
  await lake.client.create({_id, _type: 'sample'})
  const names = {hasOwnProperty: 1}
  for (const write of [
    () => lake.client.create({_type: 'sample', deep: [names]}),
    () => lake.client.patch(_id).set({deep: names}).commit(),
  ]) {
    expect(await refusal(write())).toMatchObject({statusCode: 400})
  }
  const odd = {constructor: 1, toString: 'x', toJSON: 1, length: 2, type: 'Everything', '': 'e'}
  await lake.client.create({_id: `${_id}-odd`, _type: 'sample', ...odd})
  expect(await lake.client.fetch('*[_id == $id][0].toString', {id: `${_id}-odd`})).toBe('x')
})

test('getDocuments keeps the order and gives null for what does not exist', async () => {
  const [a, b] = [lake.name('first'), lake.name('second')]
  await lake.client.create({_id: a, _type: 'sample'})
  await lake.client.create({_id: b, _type: 'sample'})
  const found = await lake.client.getDocuments([b, lake.name('missing'), a])
  expect(found.map((document) => document?._id ?? null)).toEqual([b, null, a])
})
