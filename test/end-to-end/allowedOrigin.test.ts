import {createServer} from 'node:http'
import type {Server} from 'node:http'

import type {Browser, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {type LakeProcess, startLake} from '../startLake.ts'
import {launchBrowser} from './support/browser.ts'

interface Site {
  readonly origin: string
  close(): void
}

/** A page of another program on this machine: the preview of a website, say. */
const startSite = async (): Promise<Site> => {
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>A website</title>')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site has no port')
  return {origin: `http://localhost:${address.port}`, close: () => server.close()}
}

let allowed: Site
let other: Site
let lake: LakeProcess
let browser: Browser

beforeAll(async () => {
  ;[allowed, other] = await Promise.all([startSite(), startSite()])
  lake = await startLake({allowedOrigins: [allowed.origin]})
  browser = await launchBrowser()
  const headers = {authorization: `Bearer ${lake.token}`}
  const solid = {create: {width: 90, height: 60, channels: 3, background: '#07c'}} as const
  await fetch(`${lake.url}/v1/assets/images/production`, {
    method: 'POST',
    headers,
    body: new Uint8Array(await sharp(solid).png().toBuffer()),
  })
  await fetch(`${lake.url}/v1/data/mutate/production`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      mutations: [
        {create: {_id: 'shown', _type: 'sample'}},
        {create: {_id: 'drafts.hidden', _type: 'sample'}},
      ],
    }),
  })
})
afterAll(async () => {
  await browser.close()
  await lake.stop()
  allowed.close()
  other.close()
})

const pageAt = async (site: Site): Promise<Page> => {
  const page = await browser.newPage()
  await page.goto(site.origin)
  return page
}

interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly credentials?: 'include'
}

/** What a script of the page gets: a status and a body, or that the browser kept it from reading. */
const read = (page: Page, path: string, init: Sent = {}): Promise<unknown> =>
  page.evaluate(
    async ({url, init: sent}) => {
      try {
        const response = await fetch(url, sent)
        return {status: response.status, body: await response.json()}
      } catch (error) {
        return error instanceof Error ? error.name : 'unknown'
      }
    },
    {url: lake.url + path, init},
  )

const query = (groq: string): string =>
  `/v2025-02-19/data/query/production?perspective=raw&query=${encodeURIComponent(groq)}`
const samples = query('*[_type == "sample"]._id')

test('a page of the allowed origin reads what is public, and with the token the rest', async () => {
  const page = await pageAt(allowed)
  expect(await read(page, samples)).toMatchObject({status: 200, body: {result: ['shown']}})
  // A header of its own makes the browser ask first.
  const asked = {headers: {'x-sanity-project-id': 'lectern'}}
  expect(await read(page, samples, asked)).toMatchObject({status: 200})
  const headers = {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'}
  expect(await read(page, samples, {headers})).toMatchObject({
    body: {result: ['drafts.hidden', 'shown']},
  })
  const body = JSON.stringify({mutations: [{create: {_id: 'written', _type: 'other'}}]})
  const mutate = '/v2025-02-19/data/mutate/production'
  expect(await read(page, mutate, {method: 'POST', body})).toMatchObject({status: 401})
  expect(await read(page, mutate, {method: 'POST', headers, body})).toMatchObject({status: 200})
  expect(await read(page, '/v1/users/me')).toMatchObject({status: 401})
  await page.close()
})

test('credentials of the browser are no way in', async () => {
  const page = await pageAt(allowed)
  const url = new URL(lake.url)
  const cookie = {name: 'lectern_any', value: 'x', domain: 'localhost', path: '/'}
  await page.context().addCookies([cookie])
  expect(url.hostname).toBe('localhost')
  expect(await read(page, samples, {credentials: 'include'})).toBe('TypeError')
  await page.close()
})

test('a page of the allowed origin shows images and hears of changes', async () => {
  const page = await pageAt(allowed)
  const answer = await page.evaluate(
    async (url) => {
      const response = await fetch(url)
      return JSON.stringify(await response.json())
    },
    lake.url + query('*[_type == "sanity.imageAsset"][0].url'),
  )
  const image = /"result":"([^"]+)"/.exec(answer)?.[1] ?? ''
  const width = (url: string, crossOrigin: string | null): Promise<number> =>
    page.evaluate(
      async (asked) => {
        const element = new Image()
        element.crossOrigin = asked.crossOrigin
        element.src = asked.url
        await element.decode()
        return element.naturalWidth
      },
      {url, crossOrigin},
    )
  expect(await width(image, null)).toBe(90)
  expect(await width(image, 'anonymous')).toBe(90)
  expect(await width(`${image}?w=30`, null)).toBe(30)
  const type = await page.evaluate(async (url) => (await (await fetch(url)).blob()).type, image)
  expect(type).toBe('image/png')

  await page.evaluate((url) => {
    const source = new EventSource(url)
    source.addEventListener('welcome', () => {
      document.title = 'welcome'
    })
    source.addEventListener('message', () => {
      document.title = 'changed'
    })
  }, `${lake.url}/v2025-02-19/data/live/events/production`)
  await expect.poll(() => page.title()).toBe('welcome')
  await fetch(`${lake.url}/v1/data/mutate/production`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
    body: JSON.stringify({mutations: [{create: {_id: 'news', _type: 'other'}}]}),
  })
  await expect.poll(() => page.title()).toBe('changed')
  await page.close()
})

test('a page of another origin reads nothing, with the token neither', async () => {
  const page = await pageAt(other)
  const headers = {authorization: `Bearer ${lake.token}`}
  expect(await read(page, samples)).toBe('TypeError')
  expect(await read(page, samples, {headers})).toBe('TypeError')
  await page.close()
})
