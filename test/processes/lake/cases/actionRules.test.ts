import {expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const draftOf = (id: string): string => `drafts.${id}`
const state = async (id: string): Promise<readonly unknown[]> =>
  lake.client.fetch('*[_id in [$id, "drafts." + $id]] | order(_id asc) {_id, title}', {id})

const sent = async (...actions: readonly object[]): Promise<{status: number; text: string}> => {
  const response = await lake.request(`/v2025-02-19/data/actions/${lake.connection.dataset}`, {
    method: 'POST',
    body: JSON.stringify({actions}),
  })
  return {status: response.status, text: await response.text()}
}

test('a draft of a published document is not created but edited', async () => {
  const id = lake.name('createdTwice')
  await lake.client.create({_id: id, _type: 'sample', title: 'public'})
  for (const ifExists of ['fail', 'ignore']) {
    const {status, text} = await sent({
      actionType: 'sanity.action.document.create',
      publishedId: id,
      attributes: {_id: draftOf(id), _type: 'sample', title: 'new'},
      ifExists,
    })
    expect(status).toBe(409)
    expect(text).toContain('is published already')
  }
  expect(await state(id)).toEqual([{_id: id, title: 'public'}])
})

test('creating ignores a draft that exists, when told so', async () => {
  const id = lake.name('ignored')
  await lake.client.create({_id: draftOf(id), _type: 'sample', title: 'first'})
  const create = (ifExists: 'fail' | 'ignore') =>
    lake.client.action({
      actionType: 'sanity.action.document.create',
      publishedId: id,
      attributes: {_id: draftOf(id), _type: 'sample', title: 'second'},
      ifExists,
    })
  expect(await refusal(create('fail'))).toMatchObject({statusCode: 409})
  await create('ignore')
  expect(await state(id)).toEqual([{_id: draftOf(id), title: 'first'}])
})

test('a draft is replaced only where a draft or a published document is', async () => {
  const id = lake.name('restored')
  const replace = {
    actionType: 'sanity.action.document.replaceDraft' as const,
    publishedId: id,
    attributes: {_id: draftOf(id), _type: 'sample', title: 'restored'},
  }
  expect(await refusal(lake.client.action(replace))).toMatchObject({statusCode: 404})
  // What the Studio sends to restore a document that was deleted.
  await lake.client.action([
    {...replace, actionType: 'sanity.action.document.create', ifExists: 'fail'},
    replace,
  ])
  expect(await state(id)).toEqual([{_id: draftOf(id), title: 'restored'}])
})

test('a document is not deleted while it has a draft that is not named', async () => {
  const id = lake.name('kept')
  await lake.client.create({_id: id, _type: 'sample'})
  await lake.client.create({_id: draftOf(id), _type: 'sample', title: 'unsaved work'})
  const remove = (includeDrafts: string[]) =>
    lake.client.action({
      actionType: 'sanity.action.document.delete',
      publishedId: id,
      includeDrafts,
    })
  const {statusCode, details} = await refusal(remove([]))
  expect(statusCode).toBe(409)
  expect(JSON.stringify(details)).toContain(draftOf(id))
  expect(await state(id)).toHaveLength(2)
  await remove([draftOf(id)])
  expect(await state(id)).toEqual([])
  expect(await refusal(remove([]))).toMatchObject({statusCode: 404})
})

test('a purge takes the history of what goes with it', async () => {
  const id = lake.name('purged')
  const {dataset} = lake.connection
  const past = async (documentId: string): Promise<unknown> => {
    const path = `/v2025-02-19/data/history/${dataset}/documents/${documentId}?lastRevision=true`
    return (await lake.request(path)).json()
  }
  for (const action of [
    {actionType: 'sanity.action.document.discard', draftId: draftOf(id)},
    {actionType: 'sanity.action.document.version.discard', versionId: draftOf(id)},
    {
      actionType: 'sanity.action.document.delete',
      publishedId: id,
      includeDrafts: [draftOf(id)],
    },
  ]) {
    await lake.client.create({_id: draftOf(id), _type: 'sample', title: 'a'})
    expect((await sent({...action, purge: true})).status).toBe(200)
    expect(await state(id)).toEqual([])
    expect(await past(draftOf(id))).toEqual({documents: []})
  }
  await lake.client.create({_id: draftOf(id), _type: 'sample', title: 'a'})
  await lake.client.discardVersion({publishedId: id})
  expect(await past(draftOf(id))).toMatchObject({documents: [{title: 'a'}]})
})
