import {describe, expect, test} from 'vitest'

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

const bare = (id: string): string => id.slice(id.lastIndexOf('.') + 1)
const query = (text: string, more = '') => {
  return `/v2025-02-19/data/query/DATASET?query=${encodeURIComponent(text)}${more}`
}
const told = async (address: string): Promise<{status: number; body: string}> => {
  const {url, dataset} = lake.connection
  const response = await fetch(url + address.replace('DATASET', dataset))
  return {status: response.status, body: await response.text()}
}

const blurred = ({status, body}: {status: number; body: string}, id: string) => ({
  status,
  body: body.replaceAll(id, 'ID').replace(/"ms":\d+/, ''),
})

describe('a visitor does not learn which hidden documents exist', () => {
  const asked: readonly ((id: string) => string)[] = [
    (id) => `/v2025-02-19/data/doc/DATASET/${id}`,
    (id) => `/v2025-02-19/data/doc/DATASET/${id},${id}?excludeContent=true`,
    (id) => `/v2025-02-19/data/history/DATASET/documents/${id}`,
    (id) => `/v2025-02-19/data/history/DATASET/documents/${id}?lastRevision=true`,
    (id) => `/v2025-02-19/data/history/DATASET/transactions/${id}`,
    (id) => `/v2025-02-19/data/references/DATASET/documents/${id}/to`,
    (id) => `/images/lectern/DATASET/${id}.png`,
    (id) => `/files/lectern/DATASET/${id}.pdf`,
    ...['raw', 'published', 'drafts', 'previewDrafts', 'r', 'r,drafts'].flatMap((perspective) => {
      const as = `&perspective=${perspective}`
      return [
        (id: string) => query(`*[_id == "${id}"]`, as),
        (id: string) => query(`*[_id in path("${id}")]`, as),
        (id: string) => query(`*[_originalId == "${id}"]`, as),
        (id: string) => query(`count(*[_id == "${id}"])`, as),
        (id: string) => query(`count(*[references(*[_id == "${id}"]._id)])`, as),
        (id: string) => query(`*[sanity::versionOf("${bare(id)}")]`, as),
        (id: string) => query(`*[_id == "${bare(id)}"]{title}`, as),
        (id: string) => query(`*[_id == "${bare(id)}-from"]{"there": defined(to->), to->}`, as),
        (id: string) => query(`*[_id == "${bare(id)}-from" && to->title == "secret"]`, as),
        (id: string) => query(`{"_ref": "${id}"}->`, as),
      ]
    }),
  ]

  test.each(['drafts.', 'versions.r.', 'own.'])('%s', async (prefix) => {
    const [there, missing] = [lake.name(`is-${prefix.length}`), lake.name(`no-${prefix.length}`)]
    const hidden = `${prefix}${there}`
    await lake.client.create({_id: hidden, _type: 'sample', title: 'secret'})
    for (const id of [there, missing]) {
      await lake.client.create({
        _id: `${id}-from`,
        _type: 'sample',
        to: {_type: 'reference', _weak: true, _ref: `${prefix}${id}`},
      })
    }
    for (const address of asked) {
      const [known, unknown] = [
        await told(address(hidden)),
        await told(address(`${prefix}${missing}`)),
      ]
      expect({address: address('…'), ...blurred(known, there)}).toEqual({
        address: address('…'),
        ...blurred(unknown, missing),
      })
    }
  })
})
