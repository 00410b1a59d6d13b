import {expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const versionOf = (id: string, release = 'rSpring'): string => `versions.${release}.${id}`
const document = (id: string) => lake.client.getDocument(id)
const edit = (id: string, patch: Record<string, unknown>) => ({
  actionType: 'sanity.action.document.edit' as const,
  draftId: versionOf(id),
  publishedId: id,
  patch,
})
const publish = (id: string) => ({
  actionType: 'sanity.action.document.publish' as const,
  draftId: versionOf(id),
  publishedId: id,
})

test('a version in a release is made from content or from another document, replaced, edited and discarded', async () => {
  const id = lake.name('versioned')
  const base = await lake.client.create({_id: id, _type: 'sample', title: 'public'})
  await lake.client.createVersion({
    publishedId: id,
    document: {_type: 'sample', title: 'spring'},
    releaseId: 'rSpring',
  })
  expect(await document(versionOf(id))).toMatchObject({title: 'spring'})
  const fromBase = {
    actionType: 'sanity.action.document.version.create' as const,
    publishedId: id,
    baseId: id,
    versionId: versionOf(id, 'rAutumn'),
  }
  expect(await refusal(lake.client.action({...fromBase, ifBaseRevisionId: 'other'}))).toMatchObject(
    {statusCode: 409},
  )
  await lake.client.action({...fromBase, ifBaseRevisionId: base._rev})
  expect(await document(versionOf(id, 'rAutumn'))).toMatchObject({title: 'public'})
  expect(await refusal(lake.client.action(fromBase))).toMatchObject({statusCode: 409})

  await lake.client.replaceVersion({
    publishedId: id,
    document: {_type: 'sample', title: 'summer'},
    releaseId: 'rSpring',
  })
  expect(await document(versionOf(id))).toMatchObject({title: 'summer'})
  await lake.client.action(edit(id, {set: {title: 'edited'}}))
  expect(await document(versionOf(id))).toMatchObject({title: 'edited'})
  await lake.client.discardVersion({publishedId: id, releaseId: 'rSpring'})
  expect(await document(versionOf(id))).toBeUndefined()
  expect(
    await refusal(lake.client.discardVersion({publishedId: id, releaseId: 'rSpring'})),
  ).toMatchObject({statusCode: 404})
})

test('a version in a release can stand for an unpublishing, which publishing it carries out', async () => {
  const id = lake.name('withdrawn')
  await lake.client.create({_id: id, _type: 'sample', title: 'public'})
  await lake.client.unpublishVersion({publishedId: id, releaseId: 'rSpring'})
  expect(await document(versionOf(id))).toMatchObject({
    title: 'public',
    _system: {delete: true},
  })
  expect(await document(id)).toMatchObject({title: 'public'})
  await lake.client.action(publish(id))
  expect(await document(id)).toBeUndefined()
  expect(await document(versionOf(id))).toBeUndefined()
})

test('a version in a release keeps its content when it is to be unpublished, and the Studio can take that back', async () => {
  const id = lake.name('reconsidered')
  await lake.client.create({_id: id, _type: 'sample', title: 'public'})
  await lake.client.create({_id: versionOf(id), _type: 'sample', title: 'spring'})
  await lake.client.unpublishVersion({publishedId: id, releaseId: 'rSpring'})
  expect(await document(versionOf(id))).toMatchObject({
    title: 'spring',
    _system: {delete: true},
  })
  await lake.client.action(edit(id, {unset: ['_system.delete']}))
  await lake.client.action(publish(id))
  expect(await document(id)).toMatchObject({title: 'spring'})
})

test('a version in a release, of what is not published, cannot stand for an unpublishing', async () => {
  const id = lake.name('neverPublished')
  const unpublished = lake.client.unpublishVersion({publishedId: id, releaseId: 'rSpring'})
  expect(await refusal(unpublished)).toMatchObject({statusCode: 404})
})
