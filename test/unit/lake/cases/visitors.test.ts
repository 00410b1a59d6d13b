import {expect, test} from 'vitest'

import {EventReader} from '../eventStream.ts'
import {useLake} from '../lakeUnderTest.ts'

const lake = useLake()

const listen = (query: string, options: Record<string, string> = {}) => {
  const search = new URLSearchParams({query, includeAllVersions: 'true', ...options})
  const {url, dataset} = lake.connection
  return EventReader.open(`${url}/v2025-02-19/data/listen/${dataset}?${search}`)
}

test('a visitor hears of public documents, and of no others', async () => {
  const _type = lake.name('heard')
  const id = lake.name('heard-1')
  const reader = await listen(`*[_type == "${_type}"]`, {includeResult: 'true'})
  expect(await reader.next()).toMatchObject({event: 'welcome'})
  await lake.client
    .transaction()
    .create({_id: `drafts.${id}`, _type, title: 'secret'})
    .create({_id: `versions.r.${id}`, _type, title: 'secret'})
    .create({_id: `own.${id}`, _type, title: 'secret'})
    .commit()
  await lake.client
    .transaction()
    .create({_id: id, _type, title: 'public'})
    .patch(`drafts.${id}`, (patch) => patch.set({title: 'secret still'}))
    .commit()
  const event = await reader.next()
  reader.stop()
  expect(event.data).toMatchObject({
    documentId: id,
    transition: 'appear',
    transactionTotalEvents: 1,
    result: {title: 'public'},
  })
  expect(JSON.stringify(event)).not.toContain('secret')
})

test('a sub-query of a listening visitor sees public documents only', async () => {
  const _type = lake.name('watched')
  await lake.client.create({_id: `drafts.${lake.name('hidden')}`, _type: lake.name('hidden')})
  const reader = await listen(
    `*[_type == "${_type}" && (n == 2 || count(*[_type == "${lake.name('hidden')}"]) > 0)]`,
  )
  await reader.next()
  await lake.client.create({_id: lake.name('watched-1'), _type, n: 1})
  await lake.client.create({_id: lake.name('watched-2'), _type, n: 2})
  expect((await reader.next()).data).toMatchObject({documentId: lake.name('watched-2')})
  reader.stop()
})
