import type {ListenEvent, SanityDocument} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'

import {useLake} from '../lakeUnderTest.ts'

const lake = useLake()

type Event = ListenEvent<SanityDocument>

const asleep = (): void => undefined

/** The events of a listener, from the moment it is welcome. */
const listening = async (
  query: string,
  parameters: Record<string, unknown> = {},
  options: Record<string, unknown> = {},
) => {
  const events: Event[] = []
  let wake = asleep
  const subscription = lake.client
    .listen(query, parameters, {events: ['welcome', 'mutation'], ...options})
    .subscribe((event) => {
      events.push(event)
      wake()
    })
  const until = async (count: number): Promise<readonly Event[]> => {
    while (events.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return events
  }
  await until(1)
  return {
    /** What came after the welcome, as soon as it is `count` events. */
    next: async (count: number) => (await until(count + 1)).slice(1),
    first: events[0],
    stop: () => subscription.unsubscribe(),
  }
}

test('a listener is welcomed first', async () => {
  const listener = await listening('*[_type == $t]', {t: lake.name('none')})
  expect(listener.first).toEqual({type: 'welcome', listenerName: expect.any(String)})
  listener.stop()
})

test('documents appear, change and disappear as the filter sees it', async () => {
  const _type = lake.name('task')
  const _id = lake.name('task-1')
  const listener = await listening(
    '*[_type == $t && open][0...5]{title}',
    {t: _type},
    {includeResult: false},
  )
  await lake.client.create({_id, _type, open: false})
  const {_rev} = await lake.client.patch(_id).set({open: true}).commit()
  await lake.client.patch(_id).set({title: 'x'}).commit()
  await lake.client.patch(_id).set({open: false}).commit()
  const events = await listener.next(3)
  listener.stop()
  expect(events.map((event) => 'transition' in event && event.transition)).toEqual([
    'appear',
    'update',
    'disappear',
  ])
  expect(events[0]).toMatchObject({
    documentId: _id,
    resultRev: _rev,
    transactionId: _rev,
    eventId: `${_rev}#${_id}`,
    mutations: [{patch: {id: _id, set: {open: true}}}],
  })
  expect(events[0]).not.toHaveProperty('previousRev')
  expect(events[1]).toMatchObject({previousRev: _rev})
  expect(events[1]).not.toHaveProperty('result')
})

test('a transaction is counted as the listener sees it', async () => {
  const _type = lake.name('counted')
  const id = lake.name('counted-1')
  const listener = await listening('*[_id in [$id, "drafts." + $id]]', {id})
  await lake.client
    .transaction()
    .create({_id: lake.name('other'), _type})
    .create({_id: id, _type})
    .create({_id: `drafts.${id}`, _type})
    .create({_id: `versions.r.${id}`, _type})
    .commit()
  const events = await listener.next(2)
  listener.stop()
  expect(events).toMatchObject([
    {documentId: id, transactionTotalEvents: 2, transactionCurrentEvent: 1},
    {documentId: `drafts.${id}`, transactionTotalEvents: 2, transactionCurrentEvent: 2},
  ])
})

test('results, previous revisions, effects and versions come when asked for', async () => {
  const _type = lake.name('full')
  const _id = `versions.r.${lake.name('full-1')}`
  const first = await lake.client.create({_id, _type, n: 1})
  const listener = await listening(
    '*[_type == $t]',
    {t: _type},
    {
      includeResult: true,
      includePreviousRevision: true,
      includeMutations: false,
      includeAllVersions: true,
      effectFormat: 'mendoza',
    },
  )
  const second = await lake.client.patch(_id).inc({n: 1}).commit()
  const [event] = await listener.next(1)
  listener.stop()
  expect(event).toMatchObject({result: second, previous: first})
  if (event?.type !== 'mutation') throw new Error('The event is no mutation')
  const {apply = [], revert = []} = event.effects ?? {}
  expect(applyPatch(first, apply)).toEqual(second)
  expect(applyPatch(second, revert)).toEqual(first)
  expect(event).not.toHaveProperty('mutations')
})

test('the mutations of an edit lead from the document before to the one after', async () => {
  const {Mutation} = await import('@sanity/mutator')
  const _id = lake.name('replayed')
  await lake.client.create({_id, _type: lake.name('replay'), list: [{_key: 'a', n: 1}]})
  const listener = await listening('*[_id == $id]', {id: _id}, {includePreviousRevision: true})
  await lake.client
    .transaction()
    .patch(_id, (patch) => patch.set({'list[_key=="a"].n': 2}))
    .patch(_id, (patch) => patch.insert('before', 'list[0]', [{_key: 'b'}]))
    .commit()
  const [event] = await listener.next(1)
  listener.stop()
  if (event === undefined || event.type !== 'mutation') throw new Error('No mutation came')
  const {mutations, previousRev, resultRev, timestamp, previous} = event
  const replayed = new Mutation({
    mutations: JSON.parse(JSON.stringify(mutations)),
    previousRev: previousRev ?? '',
    resultRev: resultRev ?? '',
    timestamp,
  }).apply(JSON.parse(JSON.stringify(previous)))
  expect(replayed).toEqual(await lake.client.getDocument(_id))
})

test('a listener with a mistake in its query is told so', async () => {
  await expect(
    new Promise((_resolve, reject) => {
      lake.client.listen('*[').subscribe({error: reject})
    }),
  ).rejects.toThrow()
})

test('live events tell that something changed', async () => {
  const tags = await new Promise((resolve, reject) => {
    const subscription = lake.client.live.events().subscribe({
      next: (event) => {
        if (event.type === 'welcome') void lake.client.create({_type: 'sample'})
        if (event.type !== 'message') return
        subscription.unsubscribe()
        resolve(event.tags)
      },
      error: reject,
    })
  })
  const {syncTags} = await lake.client.fetch('*[0]', {}, {filterResponse: false})
  expect(tags).toEqual(syncTags)
})

test.each([
  ['', ['published']],
  ['?includeDrafts=true', ['draft', 'published']],
])('live events of who is logged in, asked for with “%s”', async (search, told) => {
  const leaving = new AbortController()
  const {body} = await lake.request(
    `/v2025-02-19/data/live/events/${lake.connection.dataset}${search}`,
    {signal: leaving.signal},
  )
  const events = body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  expect((await events?.next())?.value).toContain('event: welcome')
  const name = lake.name(`live-${told.length}`)
  const draft = await lake.client.create({_id: `drafts.${name}`, _type: 'sample'})
  const published = await lake.client.create({_id: name, _type: 'sample'})
  let heard = ''
  while (!heard.includes(published._rev)) heard += (await events?.next())?.value ?? ''
  leaving.abort()
  const names = new Map([
    [draft._rev, 'draft'],
    [published._rev, 'published'],
  ])
  expect([...heard.matchAll(/^id: (\S+)$/gmu)].map(([, id = '']) => names.get(id))).toEqual(told)
})
