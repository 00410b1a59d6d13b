import {expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const numbers = Array.from({length: 40}, (_, n) => n)

test('of requests that arrive together a refused one takes back only itself', async () => {
  const id = (n: number): string => lake.name(`together-${n}`)
  await lake.client.create({_id: id(7), _type: 'sample', first: true})
  const outcomes = await Promise.all(
    numbers.map((n) =>
      lake.client
        .transaction()
        .create({_id: lake.name(`beside-${n}`), _type: 'sample'})
        .create({_id: id(n), _type: 'sample'})
        .commit()
        .then(() => 'done')
        .catch(() => 'refused'),
    ),
  )
  expect(outcomes).toEqual(numbers.map((n) => (n === 7 ? 'refused' : 'done')))
  const stored = await lake.client.getDocuments(numbers.map((n) => lake.name(`beside-${n}`)))
  expect(stored.map((document) => document !== null)).toEqual(numbers.map((n) => n !== 7))
  expect(await lake.client.getDocument(id(7))).toMatchObject({first: true})
})

test('requests that arrive together change the same document one after the other', async () => {
  const _id = lake.name('counter')
  await lake.client.create({_id, _type: 'sample', n: 0})
  const changed = await Promise.all(
    numbers.map(() => lake.client.patch(_id).inc({n: 1}).commit<{n: number}>()),
  )
  expect(changed.map(({n}) => n).toSorted((a, b) => a - b)).toEqual(numbers.map((n) => n + 1))
  expect(new Set(changed.map(({_rev}) => _rev)).size).toBe(numbers.length)
})

test('of two that expect the same revision at the same time one is refused', async () => {
  const _id = lake.name('contested')
  const {_rev} = await lake.client.create({_id, _type: 'sample'})
  const outcomes = await Promise.allSettled(
    ['a', 'b'].map((by) => lake.client.patch(_id).ifRevisionId(_rev).set({by}).commit()),
  )
  expect(outcomes.map(({status}) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a dry run among other requests leaves nothing and hides nothing', async () => {
  const id = (n: number): string => lake.name(`dry-${n}`)
  await Promise.all(
    numbers.map((n) =>
      lake.client.create({_id: id(n), _type: 'sample'}, n % 2 === 0 ? {} : {dryRun: true}),
    ),
  )
  const stored = await lake.client.getDocuments(numbers.map(id))
  expect(stored.map((document) => document !== null)).toEqual(numbers.map((n) => n % 2 === 0))
})

test('a query in a mutation sees what the request did before, and nothing of it if refused', async () => {
  const type = lake.name('seen')
  const [a, b] = [lake.name('seen-a'), lake.name('seen-b')]
  await lake.client.create({_id: a, _type: type, marked: true})
  const transaction = lake.client
    .transaction()
    .create({_id: b, _type: type, marked: true})
    .patch(a, {unset: ['marked']})
    .patch({query: '*[_type == $type && marked]', params: {type}}, {set: {found: true}})
  await transaction.commit()
  expect(await lake.client.fetch('*[_type == $type && found]._id', {type})).toEqual([b])

  const refused = lake.client
    .transaction()
    .createOrReplace({_id: a, _type: type, marked: true})
    .patch({query: '*[_type == $type]', params: {type}}, {set: {late: true}})
    .create({_id: b, _type: type})
  expect(await refusal(refused.commit())).toMatchObject({statusCode: 409})
  expect(await lake.client.fetch('*[_type == $type && (marked || late)]._id', {type})).toEqual([b])
  expect(await lake.client.fetch('*[_type == $type && late]._id', {type})).toEqual([])
})

test('listeners hear of requests that arrive together in the order of history', async () => {
  const type = lake.name('heard')
  const heard: string[] = []
  const heardAll = new Promise<void>((resolve) => {
    const subscription = lake.client
      .listen('*[_type == $type]', {type}, {events: ['welcome', 'mutation']})
      .subscribe((event) => {
        if (event.type === 'welcome') {
          for (const n of numbers) {
            void lake.client.createOrReplace({_id: lake.name('one'), _type: type, n})
          }
        } else if (event.type === 'mutation') {
          heard.push(event.transactionId)
          if (heard.length < numbers.length) return
          subscription.unsubscribe()
          resolve()
        }
      })
  })
  await heardAll
  const {dataset} = lake.connection
  const history = await lake.request(
    `/v2025-02-19/data/history/${dataset}/transactions/${lake.name('one')}?limit=100&excludeContent=true`,
  )
  const written = (await history.text())
    .trim()
    .split('\n')
    .map((line): {id: string} => JSON.parse(line))
  expect(heard).toEqual(written.map(({id}) => id))
})

test('the answer to a request that changes nothing names a revision that can be looked up', async () => {
  const _id = lake.name('unchanged')
  const document = await lake.client.create({_id, _type: 'sample'})
  const {transactionId} = await lake.client.mutate(
    [{createIfNotExists: {_id, _type: 'sample', other: true}}],
    {returnDocuments: false, returnFirst: false},
  )
  const {dataset} = lake.connection
  const past = await lake.request(
    `/v2025-02-19/data/history/${dataset}/documents/${_id}?revision=${transactionId}`,
  )
  expect(await past.json()).toEqual({documents: [document]})
})

test('a transaction that would keep all others waiting is refused, and nothing of it is saved', async () => {
  const _id = lake.name('endless')
  const items = Array.from({length: 2000}, (_, n) => ({_key: `k${n}`, n}))
  const {dataset} = lake.connection
  const response = await lake.request(`/v2025-02-19/data/mutate/${dataset}`, {
    method: 'POST',
    body: JSON.stringify({
      mutations: [
        {create: {_id, _type: 'sample', items}},
        ...Array.from({length: 20_000}, () => ({patch: {id: _id, inc: {n: 1}}})),
      ],
    }),
  })
  expect(response.status).toBe(413)
  expect(await response.text()).toContain('smaller parts')
  expect(await lake.client.getDocument(_id)).toBeUndefined()
})
