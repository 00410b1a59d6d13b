import {describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const draftOf = (id: string): string => `drafts.${id}`
const state = async (id: string): Promise<readonly unknown[]> =>
  lake.client.fetch('*[_id in [$id, "drafts." + $id]] | order(_id asc) {_id, title}', {id})

const edit = (id: string, patch: Record<string, unknown>) => ({
  actionType: 'sanity.action.document.edit' as const,
  draftId: draftOf(id),
  publishedId: id,
  patch,
})
const publish = (id: string) => ({
  actionType: 'sanity.action.document.publish' as const,
  draftId: draftOf(id),
  publishedId: id,
})

test('a document goes through its life by actions', async () => {
  const id = lake.name('life')
  await lake.client.action({
    actionType: 'sanity.action.document.create',
    publishedId: id,
    attributes: {_id: draftOf(id), _type: 'sample', title: 'new'},
    ifExists: 'fail',
  })
  expect(await state(id)).toEqual([{_id: draftOf(id), title: 'new'}])

  await lake.client.action(publish(id))
  expect(await state(id)).toEqual([{_id: id, title: 'new'}])

  await lake.client.action(edit(id, {set: {title: 'edited'}}))
  expect(await state(id)).toEqual(
    [
      {_id: id, title: 'new'},
      {_id: draftOf(id), title: 'edited'},
    ].toSorted((a, b) => (a._id < b._id ? -1 : 1)),
  )

  await lake.client.action({
    actionType: 'sanity.action.document.version.discard',
    versionId: draftOf(id),
  })
  expect(await state(id)).toEqual([{_id: id, title: 'new'}])

  await lake.client.action({
    actionType: 'sanity.action.document.unpublish',
    draftId: draftOf(id),
    publishedId: id,
  })
  expect(await state(id)).toEqual([{_id: draftOf(id), title: 'new'}])

  await lake.client.action({
    actionType: 'sanity.action.document.replaceDraft',
    publishedId: id,
    attributes: {_id: draftOf(id), _type: 'sample', title: 'restored', _rev: 'stale'},
  })
  expect(await state(id)).toEqual([{_id: draftOf(id), title: 'restored'}])

  await lake.client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: id,
    includeDrafts: [draftOf(id)],
  })
  expect(await state(id)).toEqual([])
})

test('several edits of a draft that does not exist yet add up', async () => {
  const id = lake.name('typed')
  await lake.client.create({_id: id, _type: 'sample', title: 'a', n: 1})
  await lake.client.action([
    edit(id, {unset: ['_empty_action_guard_pseudo_field_']}),
    edit(id, {set: {title: 'b'}}),
    edit(id, {inc: {n: 1}}),
  ])
  expect(await lake.client.getDocument(draftOf(id))).toMatchObject({title: 'b', n: 2})
})

test('a publish keeps the time of the first creation', async () => {
  const id = lake.name('created')
  const first = await lake.client.create({_id: id, _type: 'sample'})
  await lake.client.action(edit(id, {set: {title: 'x'}}))
  await lake.client.action(publish(id))
  expect(await lake.client.getDocument(id)).toMatchObject({
    _createdAt: first._createdAt,
    title: 'x',
  })
})

test('actions that fail leave no trace of those before them', async () => {
  const id = lake.name('failing')
  await lake.client.create({_id: id, _type: 'sample', title: 'a'})
  expect(
    await refusal(
      lake.client.action([edit(id, {set: {title: 'b'}}), publish(lake.name('nothing'))]),
    ),
  ).toMatchObject({
    statusCode: 404,
    details: {type: 'actionError', items: [{index: 1, error: {type: 'documentNotFoundError'}}]},
  })
  expect(await state(id)).toEqual([{_id: id, title: 'a'}])
})

test('a publish states which revisions it was made for', async () => {
  const id = lake.name('expected')
  const draft = await lake.client.create({_id: draftOf(id), _type: 'sample'})
  await lake.client.patch(draft._id).set({title: 'newer'}).commit()
  expect(
    await refusal(lake.client.action({...publish(id), ifDraftRevisionId: draft._rev})),
  ).toMatchObject({statusCode: 409})
  expect(await state(id)).toEqual([{_id: draftOf(id), title: 'newer'}])
})

describe('an action whose ids are not of one document is refused', () => {
  const [mine, other] = [lake.name('mine'), lake.name('other')]
  test.each([
    ['edit', {draftId: draftOf(mine), publishedId: other, patch: {set: {title: 'x'}}}],
    ['publish', {draftId: draftOf(mine), publishedId: other}],
    ['unpublish', {draftId: draftOf(mine), publishedId: other}],
    ['delete', {publishedId: mine, includeDrafts: [other]}],
    ['delete', {publishedId: draftOf(mine), includeDrafts: []}],
  ])('%s', async (name, fields) => {
    for (const _id of [mine, draftOf(mine), other]) {
      await lake.client.createOrReplace({_id, _type: 'sample', title: 'kept'})
    }
    const response = await lake.request(`/v2025-02-19/data/actions/${lake.connection.dataset}`, {
      method: 'POST',
      body: JSON.stringify({actions: [{actionType: `sanity.action.document.${name}`, ...fields}]}),
    })
    expect(response.status).toBe(400)
    expect([...(await state(mine)), ...(await state(other))]).toHaveLength(3)
  })
})

test('an unknown action is refused', async () => {
  const response = await lake.request(`/v2025-02-19/data/actions/${lake.connection.dataset}`, {
    method: 'POST',
    body: JSON.stringify({actions: [{actionType: 'sanity.action.document.frame'}]}),
  })
  expect(response.status).toBe(400)
})

const waiting = (_ref: string, more = {}) => ({
  _type: 'reference',
  _ref,
  _weak: true,
  _strengthenOnPublish: {type: 'sample', ...more},
})

describe('a reference that waits for its target', () => {
  test('becomes strong when its document is published', async () => {
    const [from, to] = [lake.name('waits'), lake.name('awaited')]
    await lake.client.create({_id: to, _type: 'sample'})
    await lake.client.create({
      _id: draftOf(from),
      _type: 'sample',
      to: waiting(to),
      list: [{_key: 'k', ...waiting(lake.name('never'), {weak: true})}],
    })
    await lake.client.action(publish(from))
    expect(await lake.client.getDocument(from)).toMatchObject({
      to: {_type: 'reference', _ref: to},
      list: [{_key: 'k', _type: 'reference', _ref: lake.name('never'), _weak: true}],
    })
    const [published] = await lake.client.getDocuments([from])
    expect(published?.['to']).toEqual({_type: 'reference', _ref: to})
    expect(await refusal(lake.client.delete(to))).toMatchObject({statusCode: 409})
  })

  test('of documents to one another becomes strong when they are published together', async () => {
    const [a, b] = [lake.name('together-a'), lake.name('together-b')]
    await lake.client.create({_id: draftOf(a), _type: 'sample', to: waiting(b)})
    await lake.client.create({_id: draftOf(b), _type: 'sample', to: waiting(a)})
    await lake.client.action([publish(a), publish(b)])
    expect(await lake.client.fetch('*[_id in [$a, $b]] | order(_id asc).to', {a, b})).toEqual([
      {_type: 'reference', _ref: b},
      {_type: 'reference', _ref: a},
    ])
  })

  test('keeps its document from being published before the target, and says so', async () => {
    const [from, to] = [lake.name('tooEarly'), lake.name('notYet')]
    await lake.client.create({_id: draftOf(to), _type: 'sample'})
    await lake.client.create({_id: draftOf(from), _type: 'sample', to: waiting(to)})
    const {statusCode, details} = await refusal(lake.client.action(publish(from)))
    expect(statusCode).toBe(409)
    expect(JSON.stringify(details)).toContain(`"${to}\\", which is not published`)

    await lake.client.action([publish(to), publish(from)])
    expect(await lake.client.getDocument(from)).toMatchObject({to: {_ref: to}})
  })
})

test('unpublishing what is strongly referenced is refused', async () => {
  const [from, to] = [lake.name('pins'), lake.name('pinned')]
  await lake.client.create({_id: to, _type: 'sample'})
  await lake.client.create({_id: from, _type: 'sample', to: {_type: 'reference', _ref: to}})
  expect(
    await refusal(
      lake.client.action({
        actionType: 'sanity.action.document.unpublish',
        draftId: draftOf(to),
        publishedId: to,
      }),
    ),
  ).toMatchObject({statusCode: 409})
  expect(await lake.client.getDocument(to)).toMatchObject({_id: to})
})
