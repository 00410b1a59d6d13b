import {describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()

test('a transaction is done in full', async () => {
  const [a, b] = [lake.name('a'), lake.name('b')]
  const result = await lake.client
    .transaction()
    .create({_id: a, _type: 'sample', n: 1})
    .create({_id: b, _type: 'sample'})
    .patch(a, (patch) => patch.inc({n: 1}))
    .delete(b)
    .commit()
  expect(result.results).toEqual([
    {id: a, operation: 'create'},
    {id: b, operation: 'create'},
    {id: a, operation: 'update'},
    {id: b, operation: 'delete'},
  ])
  const [document, gone] = await lake.client.getDocuments([a, b])
  expect(document).toMatchObject({n: 2, _rev: result.transactionId})
  expect(gone).toBeNull()
})

test('a transaction of which one part is refused changes nothing', async () => {
  const [a, b] = [lake.name('half'), lake.name('there')]
  await lake.client.create({_id: b, _type: 'sample'})
  const {details} = await refusal(
    lake.client
      .transaction()
      .create({_id: a, _type: 'sample'})
      .create({_id: b, _type: 'sample'})
      .commit(),
  )
  expect(details).toMatchObject({items: [{index: 1}]})
  expect(await lake.client.getDocument(a)).toBeUndefined()
})

test('several patches of one transaction may expect the same revision', async () => {
  const {_id, _rev} = await lake.client.create({_type: 'sample'})
  const result = await lake.client
    .transaction()
    .patch(_id, (patch) => patch.ifRevisionId(_rev).set({a: 1}))
    .patch(_id, (patch) => patch.ifRevisionId(_rev).set({b: 2}))
    .commit()
  expect(await lake.client.getDocument(_id)).toMatchObject({
    a: 1,
    b: 2,
    _rev: result.transactionId,
  })
})

test('a query of a mutation sees what the mutations before it did', async () => {
  const _type = lake.name('seen')
  await lake.client.mutate([
    {create: {_type, n: 1}},
    {create: {_type, n: 2}},
    {delete: {query: '*[_type == $t && n == 1]', params: {t: _type}}},
  ])
  expect(await lake.client.fetch('*[_type == $t].n', {t: _type})).toEqual([2])
})

test('a dry run says what would happen and does none of it', async () => {
  const _id = lake.name('dry')
  const result = await lake.client.mutate([{create: {_id, _type: 'sample'}}], {
    dryRun: true,
    returnDocuments: false,
  })
  expect(result.results).toEqual([{id: _id, operation: 'create'}])
  expect(await lake.client.getDocument(_id)).toBeUndefined()
})

test('a transaction id can be chosen, once', async () => {
  const transactionId = lake.name('tx')
  const send = (): Promise<unknown> =>
    lake.client.mutate([{create: {_type: 'sample'}}], {transactionId})
  expect(await send()).toMatchObject({transactionId})
  expect(await refusal(send())).toMatchObject({statusCode: 409})
})

test('a transaction that is sent again is told that it exists, whatever it would meet now', async () => {
  const _id = lake.name('again')
  const draft = {_id: `drafts.${_id}`, _type: 'sample'}
  await lake.client.create(draft)
  const publish = {
    actionType: 'sanity.action.document.publish',
    publishedId: _id,
    draftId: draft._id,
  } as const
  const requests = [
    (transactionId: string) => lake.client.action(publish, {transactionId}),
    (transactionId: string) => lake.client.mutate([{create: draft}], {transactionId}),
    (transactionId: string) => {
      const patch = {id: _id, ifRevisionID: lake.name('again-0'), set: {n: 1}}
      return lake.client.mutate([{patch}], {transactionId})
    },
    (transactionId: string) => lake.client.mutate([{delete: {id: draft._id}}], {transactionId}),
  ]
  for (const [index, send] of requests.entries()) {
    const transactionId = lake.name(`again-${index}`)
    await send(transactionId)
    const type = 'transactionAlreadyExistsError'
    expect(await refusal(send(transactionId))).toMatchObject({
      statusCode: 409,
      details: {items: [{error: {type, transactionID: transactionId}}]},
    })
  }
})

test.each(['', 'a b', 'line\nbreak', 'a'.repeat(129)])(
  'a transaction id that no address could hold is refused: %j',
  async (transactionId) => {
    const {dataset} = lake.connection
    const response = await lake.request(`/v2025-02-19/data/mutate/${dataset}`, {
      method: 'POST',
      body: JSON.stringify({mutations: [{create: {_type: 'sample'}}], transactionId}),
    })
    expect(response.status).toBe(400)
  },
)

describe('a body that is no transaction is refused', () => {
  test.each([
    ['no JSON', 'no JSON'],
    ['no object', '[]'],
    ['no mutations', '{}'],
    ['no list of mutations', '{"mutations": "x"}'],
    ['two mutations in one', '{"mutations": [{"create": {"_type": "a"}, "delete": {"id": "b"}}]}'],
    ['an unknown mutation', '{"mutations": [{"rename": {}}]}'],
    ['a document without a type', '{"mutations": [{"create": {}}]}'],
    ['a delete of nothing', '{"mutations": [{"delete": {}}]}'],
    [
      'a bottomless document',
      `{"mutations": [{"create": {"_type": "a", "deep": ${'['.repeat(5000)}${']'.repeat(5000)}}}]}`,
    ],
  ])('%s', async (_what, body) => {
    const {dataset} = lake.connection
    const response = await lake.request(`/v2025-02-19/data/mutate/${dataset}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body,
    })
    expect(response.status).toBe(400)
  })
})
