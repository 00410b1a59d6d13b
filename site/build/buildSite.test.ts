import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {channels} from '../../website/channels/channels.ts'
import type {Render} from '../answer/answer.ts'
import {Documents} from '../published/documents.ts'
import {rowsIn} from '../published/listed.ts'
import {siteIndex} from '../published/siteIndex.ts'
import {buildSite} from './buildSite.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-build-'))
})
afterEach(() => rm(folder, {recursive: true}))

/** Pages say what they are of; all else is as in a real build. */
const render: Render = (_request, {site}) =>
  Promise.resolve(new Response(`<!doctype html><title>${site.path}</title><p>${site.target.kind}`))

const build = (documents: readonly {readonly _id: string}[], more = {}) =>
  buildSite({
    source: {
      index: () => Promise.resolve(siteIndex(rowsIn(documents), {firstLanguage: 'sv'})),
      documents: new Documents(() => Promise.resolve(documents)),
    },
    render,
    channels,
    filesFolder: join(folder, 'none'),
    images: {baseUrl: 'http://127.0.0.1:1', projectId: 'lectern', dataset: 'production'},
    baseUrl: 'https://example.org/',
    outFolder: join(folder, 'out'),
    cacheFolder: join(folder, 'cache'),
    now: () => new Date('2030-11-01T00:00:00Z'),
    ...more,
  })

const event = (id: string, fields = {}) => ({
  _id: id,
  _type: 'event',
  title: id,
  language: 'sv',
  period: {start: '2030-12-01T09:00:00Z', timeZone: 'Europe/Stockholm'},
  ...fields,
})

const written = async (path: string) => readdir(join(folder, 'out', path))

test.each(['/r&d/', '/a=b,c;d/', '/50%/', '/#1/', '/mötet $/', '/一/'])(
  'stands with its channels in one folder: the page at %s',
  async (permalink) => {
    await build([event('a', {permalink: permalink.replace('#', '%23')})])
    const files = await written(permalink)
    expect(files).toContain('index.html')
    expect(files).toContain('events.ics')
  },
)

const faulty: Render = (request, view) =>
  view.site.target.kind === 'document'
    ? Promise.reject(new Error('own fault'))
    : render(request, view)

const broken: Render = (request, view) =>
  view.site.target.kind === 'document'
    ? Promise.resolve(new Response('Oh no', {status: 500}))
    : render(request, view)

test.each([
  ['fails', faulty, 'own fault'],
  ['answers with an error', broken, 'the page itself answers 500'],
])('names a page that %s, and does not write it', async (_how, made, reason) => {
  await expect(build([event('a')], {render: made})).rejects.toThrow(
    `The page /events/a/ cannot be made: ${reason}`,
  )
  expect(await written('')).not.toContain('a')
})

test('ends when it is told to, and knows the next time what it wrote', async () => {
  const controller = new AbortController()
  const documents = Array.from({length: 40}, (_, number) => event(`event-${number}`))
  const onProgress = () => controller.abort(new Error('enough'))
  await expect(build(documents, {signal: controller.signal, onProgress})).rejects.toThrow('enough')
  const some = await written('events')
  expect(some.length).toBeLessThan(documents.length)
  await build([])
  expect(await written('events')).toEqual(['index.html'])
})
