import {applyPatch} from 'mendoza'
import {describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()

const transactions = async (ids: readonly string[], search: Record<string, string> = {}) => {
  const {dataset} = lake.connection
  const parameters = new URLSearchParams({effectFormat: 'mendoza', ...search})
  const response = await lake.request(
    `/v2025-02-19/data/history/${dataset}/transactions/${ids.join(',')}?${parameters.toString()}`,
  )
  expect(response.status).toBe(200)
  return (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line): {id: string; effects: Record<string, {apply: never; revert: never}>} =>
      JSON.parse(line),
    )
}

const documentAt = async (id: string, search: string): Promise<unknown> => {
  const {dataset} = lake.connection
  const response = await lake.request(
    `/v2025-02-19/data/history/${dataset}/documents/${id}?${search}`,
  )
  const {documents} = await response.json()
  return documents[0]
}

test('every revision of a document can be read again, also after it was deleted', async () => {
  const _id = lake.name('past')
  const revisions = [await lake.client.create({_id, _type: 'sample', n: 0})]
  for (let n = 1; n < 4; n += 1) {
    revisions.push(await lake.client.patch(_id).set({n}).commit())
  }
  await lake.client.delete(_id)
  for (const revision of revisions) {
    expect(await documentAt(_id, `revision=${revision._rev}`)).toEqual(revision)
  }
  expect(await documentAt(_id, 'lastRevision=true')).toEqual(revisions.at(-1))
  expect(await documentAt(_id, `time=${revisions[2]?._updatedAt}`)).toBeDefined()
  expect(await documentAt(_id, 'time=1999-01-01')).toBeUndefined()
})

test('the effects of the transactions lead through all revisions, forwards and back', async () => {
  const _id = lake.name('steps')
  const first = await lake.client.create({_id, _type: 'sample', n: 0})
  const second = await lake.client
    .patch(_id)
    .set({n: 1, deep: {a: ['x']}})
    .commit()
  const third = await lake.client.patch(_id).unset(['deep']).commit()
  const log = await transactions([_id, `drafts.${_id}`])
  expect(log.map(({id}) => id)).toEqual([first._rev, second._rev, third._rev])

  let document: unknown = null
  for (const [index, {effects}] of log.entries()) {
    document = applyPatch(document, effects[_id]?.apply ?? [])
    expect(document).toEqual([first, second, third][index])
  }
  for (const {effects} of log.toReversed()) {
    document = applyPatch(document, effects[_id]?.revert ?? [])
  }
  expect(document).toBeNull()
})

test('a part of the log can be asked for', async () => {
  const _id = lake.name('window')
  const ids = [(await lake.client.create({_id, _type: 'sample'}))._rev]
  for (let n = 1; n < 5; n += 1) ids.push((await lake.client.patch(_id).set({n}).commit())._rev)
  const named = async (search: Record<string, string>): Promise<readonly string[]> =>
    (await transactions([_id], search)).map(({id}) => id)
  expect(await named({limit: '2'})).toEqual(ids.slice(0, 2))
  expect(await named({limit: '2', reverse: 'true'})).toEqual(ids.slice(3).toReversed())
  expect(await named({toTransaction: ids[2] ?? '', reverse: 'true', limit: '2'})).toEqual(
    ids.slice(1, 3).toReversed(),
  )
  expect(await named({fromTransaction: ids[3] ?? ''})).toEqual(ids.slice(3))
})

test('a publish is one transaction of draft and published document', async () => {
  const id = lake.name('published')
  await lake.client.create({_id: `drafts.${id}`, _type: 'sample'})
  const {transactionId} = await lake.client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  })
  const log = await transactions([id, `drafts.${id}`], {excludeContent: 'true'})
  expect(log).toHaveLength(2)
  expect(log[1]).toMatchObject({
    id: transactionId,
    author: expect.any(String),
    documentIDs: [id, `drafts.${id}`],
    effects: {[id]: {revert: [0, null]}, [`drafts.${id}`]: {apply: [0, null]}},
  })
  expect(log[1]).not.toHaveProperty('mutations')
})

describe('a transaction that changes nothing is known to history by the id that it was answered with', () => {
  test.each([
    [
      'an attribute unset that is not there',
      (_id: string) => [{patch: {id: _id, unset: ['none']}}],
    ],
    ['a value set that is there', (_id: string) => [{patch: {id: _id, set: {n: 1}}}]],
    [
      'an item replaced that is not found',
      (_id: string) => [{patch: {id: _id, insert: {replace: 'list[_key == "x"]', items: []}}}],
    ],
    [
      'a document made that is there',
      (_id: string) => [{createIfNotExists: {_id, _type: 'sample', n: 9}}],
    ],
    ['a document deleted that is not there', (_id: string) => [{delete: {id: `${_id}-none`}}]],
    [
      'a document made and deleted',
      (_id: string) => [
        {create: {_id: `${_id}-short`, _type: 'sample'}},
        {delete: {id: `${_id}-short`}},
      ],
    ],
    [
      'a query that selects nothing',
      (_id: string) => [
        {patch: {query: '*[_id == $id]', params: {id: `${_id}-none`}, set: {n: 2}}},
      ],
    ],
    ['no mutation at all', () => []],
  ])('%s', async (what, mutations) => {
    const _id = lake.name(what.replaceAll(' ', '-'))
    await lake.client.create({_id, _type: 'sample', n: 1, list: []})
    const {dataset} = lake.connection
    const response = await lake.request(`/v2025-02-19/data/mutate/${dataset}`, {
      method: 'POST',
      body: JSON.stringify({mutations: mutations(_id)}),
    })
    const {transactionId} = await response.json()
    const then = await lake.client.getDocument(_id)
    await lake.client.patch(_id).set({n: 3}).commit()
    await lake.client.delete(_id)
    expect(then).toMatchObject({n: 1, list: []})
    expect(await documentAt(_id, `revision=${transactionId}`)).toEqual(then)
    expect(await refusal(lake.client.mutate([{delete: {id: _id}}], {transactionId}))).toMatchObject(
      {statusCode: 409},
    )
  })

  test('and a dry run is not', async () => {
    const _id = lake.name('only-tried')
    await lake.client.create({_id, _type: 'sample'})
    const {transactionId} = await lake.client.mutate([{delete: {id: _id}}], {dryRun: true})
    expect(await documentAt(_id, `revision=${transactionId}`)).toBeUndefined()
  })
})

test('a patch that changes nothing is a revision, which the Studio waits for', async () => {
  const first = await lake.client.create({_id: lake.name('guarded'), _type: 'sample'})
  const second = await lake.client.patch(first._id).unset(['_empty_action_guard_']).commit()
  expect(second._rev).not.toBe(first._rev)
  const log = await transactions([first._id])
  expect(log.map(({id}) => id)).toEqual([first._rev, second._rev])
})
