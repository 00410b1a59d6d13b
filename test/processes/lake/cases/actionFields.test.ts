import {describe, expect, test} from 'vitest'

import {useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const draftOf = (id: string): string => `drafts.${id}`
const versionOf = (id: string, release = 'rSpring'): string => `versions.${release}.${id}`
const state = async (id: string): Promise<readonly unknown[]> =>
  lake.client.fetch('*[_id in [$id, "drafts." + $id]] | order(_id asc) {_id, title}', {id})

const sent = async (...actions: readonly object[]): Promise<{status: number; text: string}> => {
  const response = await lake.request(`/v2025-02-19/data/actions/${lake.connection.dataset}`, {
    method: 'POST',
    body: JSON.stringify({actions}),
  })
  return {status: response.status, text: await response.text()}
}

describe('an action that is not as the types of the client say is refused by name', () => {
  const id = lake.name('typed-by')
  const attributes = {_id: draftOf(id), _type: 'sample'}
  const ids = {draftId: draftOf(id), publishedId: id}
  const other = lake.name('somebody-else')
  test.each([
    ['document.create', {attributes}, 'publishedId'],
    ['document.create', {publishedId: id}, 'attributes'],
    ['document.create', {publishedId: id, attributes, ifExists: 'replace'}, 'ifExists'],
    ['document.create', {publishedId: id, attributes: {...attributes, _id: other}}, other],
    ['document.create', {publishedId: id, attributes: {...attributes, _id: draftOf(other)}}, other],
    ['document.create', {publishedId: id, attributes: {_id: draftOf(id)}}, '_type'],
    ['document.create', {publishedId: 'a b', attributes: {_type: 'sample'}}, 'publishedId'],
    ['document.replaceDraft', {publishedId: id, attributes: {...attributes, _id: other}}, other],
    ['document.edit', {...ids}, 'patch'],
    ['document.edit', {...ids, patch: {rename: {}}}, 'rename'],
    ['document.edit', {...ids, patch: {set: {'a[': 1}}}, 'a['],
    ['document.edit', {...ids, patch: {set: {a: 1}, ifRevisionID: 5}}, 'ifRevisionID'],
    ['document.edit', {...ids, patch: {}, ifRevisionId: 'x'}, 'ifRevisionId'],
    ['document.edit', {draftId: id, publishedId: id, patch: {}}, id],
    ['document.publish', {publishedId: id}, 'draftId'],
    ['document.publish', {...ids, ifDraftRevisionId: 5}, 'ifDraftRevisionId'],
    ['document.publish', {...ids, ifPublishedRevisionId: null}, 'ifPublishedRevisionId'],
    ['document.unpublish', {draftId: versionOf(id), publishedId: id}, 'draftId'],
    ['document.delete', {publishedId: id}, 'includeDrafts'],
    ['document.delete', {publishedId: id, includeDrafts: draftOf(id)}, 'includeDrafts'],
    ['document.delete', {publishedId: id, includeDrafts: [], purge: 'yes'}, 'purge'],
    ['document.discard', {draftId: id}, 'draftId'],
    ['document.version.create', {publishedId: id, versionId: versionOf(id)}, 'baseId'],
    ['document.version.create', {publishedId: id, document: {_type: 'sample'}}, 'document'],
    [
      'document.version.create',
      {publishedId: id, document: {_id: versionOf(other), _type: 'sample'}},
      other,
    ],
    ['document.version.create', {publishedId: id, baseId: id, versionId: versionOf(other)}, other],
    ['document.version.discard', {versionId: id}, 'versionId'],
    ['document.version.replace', {document: {_id: id, _type: 'sample'}}, 'document'],
    ['document.version.unpublish', {publishedId: id, versionId: draftOf(id)}, 'versionId'],
    ['document.version.unpublish', {publishedId: id, versionId: versionOf(other)}, other],
    ['document.variant.create', {publishedId: id}, 'document.variant.create'],
    ['document.variant.edit', {publishedId: id}, 'document.variant.edit'],
    ['document.variant.delete', {publishedId: id}, 'document.variant.delete'],
    ['document.variant.publish', {publishedId: id}, 'document.variant.publish'],
    ['document.variant.unpublish', {publishedId: id}, 'document.variant.unpublish'],
    ['variant.definition.create', {variantId: 'v'}, 'variant.definition.create'],
    ['variant.definition.edit', {variantId: 'v'}, 'variant.definition.edit'],
    ['variant.definition.delete', {variantId: 'v'}, 'variant.definition.delete'],
    ['release.create', {releaseId: 'r'}, 'release.create'],
    ['release.edit', {releaseId: 'r'}, 'release.edit'],
    ['release.publish', {releaseId: 'r'}, 'release.publish'],
    ['release.archive', {releaseId: 'r'}, 'release.archive'],
    ['release.unarchive', {releaseId: 'r'}, 'release.unarchive'],
    ['release.schedule', {releaseId: 'r'}, 'release.schedule'],
    ['release.unschedule', {releaseId: 'r'}, 'release.unschedule'],
    ['release.delete', {releaseId: 'r'}, 'release.delete'],
    ['release.import', {releaseId: 'r'}, 'release.import'],
  ])('%s %j', async (name, fields, named) => {
    await lake.client.createOrReplace({_id: draftOf(id), _type: 'sample', title: 'kept'})
    if (name === 'document.create') await lake.client.delete(draftOf(id))
    const before = await state(id)
    const {status, text} = await sent({actionType: `sanity.action.${name}`, ...fields})
    expect(status).toBe(400)
    expect(text).toContain(named)
    expect(await state(id)).toEqual(before)
  })
})

test('a dry run that is neither true nor false is not taken for false', async () => {
  const id = lake.name('dryish')
  const response = await lake.request(`/v2025-02-19/data/actions/${lake.connection.dataset}`, {
    method: 'POST',
    body: JSON.stringify({
      actions: [
        {
          actionType: 'sanity.action.document.create',
          publishedId: id,
          attributes: {_id: draftOf(id), _type: 'sample'},
        },
      ],
      dryRun: 'true',
    }),
  })
  expect(response.status).toBe(400)
  expect(await state(id)).toEqual([])
})
