import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, afterEach, beforeAll, beforeEach, expect, it} from 'vitest'

import type {LinkRecord} from '../../../content/links/linkRecord.ts'
import {checkLinks, type CheckOptions} from '../../../linkCheck/checkLinks.ts'
import type {LinkReport} from '../../../linkCheck/report.ts'
import {
  html,
  redirect,
  startSite,
  status,
  testSettings,
  type Site,
} from '../../../linkCheck/testing/webUnderTest.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'

let lake: LakeProcess
let client: SanityClient
let web: Site

const clientWith = (access: {token?: string; perspective: 'raw' | 'published'}): SanityClient => {
  const {url: apiHost, projectId, dataset} = lake
  const connection = {projectId, dataset, apiHost, useProjectHostname: false, useCdn: false}
  return createClient({...connection, apiVersion: '2025-02-19', ...access})
}

beforeAll(async () => {
  lake = await startLake()
  client = clientWith({token: lake.token, perspective: 'raw'})
})
beforeEach(async () => {
  web = await startSite({
    '/tickets': html('Tickets'),
    '/moved': redirect(301, '/tickets'),
    '/film': status(200, {'content-type': 'video/mp4'}),
  })
})
afterEach(async () => {
  await web.close()
  await client.delete({query: '*[_type in ["event", "person", "organisation", "lectern.link"]]'})
})
afterAll(async () => {
  await lake.stop()
})

const monday = new Date('2027-03-01T12:00:00Z')
const hoursLater = (hours: number): Date => new Date(monday.getTime() + hours * 3_600_000)

const run = (now: Date, options: Partial<CheckOptions> = {}): Promise<LinkReport> =>
  checkLinks({
    lake: {
      client,
      send: (request) => request(),
      commit: async (transaction) => {
        await transaction.commit()
      },
    },
    settings: testSettings({allowedHosts: new Set([web.host, 'localhost:1'])}),
    now: () => now,
    atOnce: 4,
    olderThanMs: undefined,
    onProgress: () => undefined,
    ...options,
  })

const records = async (): Promise<Readonly<Record<string, LinkRecord>>> => {
  const found = await client.fetch<readonly LinkRecord[]>('*[_type == "lectern.link"]')
  return Object.fromEntries(found.map((record) => [record.url.replace(web.origin, ''), record]))
}

const textWith = (href: string) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  children: [{_type: 'span', _key: 's', text: 'Here', marks: ['m']}],
  markDefs: [{_type: 'link', _key: 'm', href}],
})

const event = (id: string, paths: {readonly tickets?: string; readonly text?: string}) => ({
  _id: id,
  _type: 'event',
  title: 'Spring fair',
  ...(paths.tickets === undefined
    ? {}
    : {
        registration: [
          {_type: 'registrationLink', _key: 'r', kind: 'tickets', url: web.origin + paths.tickets},
        ],
      }),
  ...(paths.text === undefined ? {} : {body: [textWith(web.origin + paths.text)]}),
})

it('finds the addresses of drafts and published documents, and writes what became of each', async () => {
  await client.create({
    ...event('events-fair', {text: '/gone', tickets: '/tickets'}),
    place: {_type: 'place', url: `${web.origin}/moved`},
    links: [{_type: 'link', _key: 'l', url: 'mailto:nobody'}],
  })
  await client.create(event('drafts.events-fair', {text: '/gone', tickets: '/draft'}))
  await client.create({_id: 'organisations-a', _type: 'organisation', name: 'A', url: '/own/page'})
  const report = await run(monday)

  const written = await records()
  expect(Object.keys(written).toSorted()).toEqual(
    ['/draft', '/gone', '/moved', '/tickets', 'mailto:nobody'].toSorted(),
  )
  expect(written['/tickets']).toMatchObject({status: 'ok', checkedAt: monday.toISOString()})
  expect(written['/gone']).toMatchObject({
    _id: expect.stringMatching(/^lectern\.link\.[\da-f]{32}$/),
    status: 'broken',
    brokenSince: monday.toISOString(),
    history: [{status: 'broken', httpStatus: 404}],
  })
  expect(written['/moved']).toMatchObject({status: 'ok', movedTo: `${web.origin}/tickets`})
  expect(written['mailto:nobody']).toMatchObject({status: 'broken', cause: 'malformed'})
  expect(report).toMatchObject({
    addresses: 6,
    checked: 5,
    counts: {ok: 2, broken: 3, unsure: 0, skipped: 0},
    unasked: {ownSite: 1},
    moved: [{url: `${web.origin}/moved`}],
    isOffline: false,
  })
  expect(report.broken.find(({url}) => url.endsWith('/gone'))?.places).toEqual([
    {
      documentId: 'events-fair',
      type: 'event',
      title: 'Spring fair',
      path: ['body', {_key: 'b'}, 'markDefs', {_key: 'm'}, 'href'],
    },
  ])
})

it('asks where people register before anything else', async () => {
  await client.create(event('events-a', {text: '/film', tickets: '/tickets'}))
  await run(monday, {atOnce: 1})
  expect(web.requests).toEqual(['GET /robots.txt', 'HEAD /tickets', 'GET /tickets', 'HEAD /film'])
})

it('is hidden from readers without a token', async () => {
  await client.create(event('events-a', {tickets: '/tickets'}))
  await run(monday)
  const visitor = clientWith({perspective: 'published'})
  expect(await visitor.fetch('count(*[_type == "lectern.link"])')).toBe(0)
})

it('asks again only what was asked long enough ago, and tells what is newly broken', async () => {
  await client.create(event('events-a', {text: '/missing', tickets: '/tickets'}))
  expect((await run(monday)).broken).toMatchObject([{isNew: true}])
  const asked = web.requests.length
  expect(await run(hoursLater(1))).toMatchObject({checked: 0, broken: [{isNew: false}]})
  expect(web.requests.length).toBe(asked)
  expect((await run(hoursLater(24))).checked).toBe(2)
  const missing = (await records())['/missing']
  expect(missing).toMatchObject({brokenSince: monday.toISOString()})
  expect(missing?.history).toHaveLength(2)
})

it('forgets addresses that no document names any more', async () => {
  await client.create(event('events-a', {text: '/missing', tickets: '/tickets'}))
  await run(monday)
  await client.patch('events-a').unset(['body']).commit()
  expect((await run(hoursLater(1))).removed).toBe(1)
  expect(Object.keys(await records())).toEqual(['/tickets'])
})

const findNothing = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('No such name'), {code: 'ENOTFOUND'}))

it('leaves records as they were where nothing at all answers', async () => {
  await client.create(event('events-a', {tickets: '/tickets'}))
  await run(monday)
  const before = await records()
  const away = testSettings({allowedHosts: new Set(['localhost:1'])})
  await client.create(event('events-b', {}))
  await client
    .patch('events-b')
    .set({links: [{_type: 'link', _key: 'l', url: 'https://kommunen.se/a'}]})
    .commit()
  await web.close()
  const report = await run(hoursLater(48), {
    settings: {...away, resolve: findNothing, allowedHosts: new Set([web.host])},
  })
  expect(report).toMatchObject({isOffline: true, checked: 0, counts: {broken: 0, unsure: 0}})
  expect(await records()).toEqual(before)
  web = await startSite({})
})

it('breaks a dead host once another host answers, at the second check', async () => {
  await client.create({
    ...event('events-a', {tickets: '/tickets'}),
    links: [{_type: 'link', _key: 'l', url: 'http://localhost:1/dead'}],
  })
  const first = await run(monday)
  expect(first).toMatchObject({counts: {ok: 1, unsure: 1, broken: 0}})
  // Nothing else is due: the address that worked is asked to see whether there is a network.
  await client.patch('events-a').unset(['registration']).set({ingress: 'x'}).commit()
  await client.create({
    _id: 'people-a',
    _type: 'person',
    name: 'A',
    links: [{_type: 'link', _key: 'l', url: `${web.origin}/tickets`}],
  })
  const second = await run(hoursLater(30))
  expect(second).toMatchObject({checked: 1, counts: {ok: 1, broken: 1}})
  expect((await records())['http://localhost:1/dead']).toMatchObject({
    status: 'broken',
    cause: 'unreachable',
    brokenSince: monday.toISOString(),
  })
})

it('keeps what it found when it is stopped, and goes on from there', async () => {
  const controller = new AbortController()
  await client.create({
    ...event('events-a', {tickets: '/tickets'}),
    links: ['/film', '/1', '/2', '/3'].map((path, index) => ({
      _type: 'link',
      _key: String(index),
      url: web.origin + path,
    })),
  })
  const settings = testSettings({
    allowedHosts: new Set([web.host]),
    signal: controller.signal,
  })
  const stopped = await run(monday, {
    settings,
    onProgress: (done) => {
      if (done === 3) controller.abort()
    },
  })
  expect(stopped).toMatchObject({isInterrupted: true, checked: 3})
  expect(Object.keys(await records())).toHaveLength(3)
  expect(await run(hoursLater(1))).toMatchObject({isInterrupted: false, checked: 2})
})
