import {once} from 'node:events'
import {type Server, createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {type ChannelContent, channels} from '../../website/index.ts'
import {launchBrowser} from './support/browser.ts'

interface Host {
  readonly server: Server
  readonly url: string
}

const hostOf = async (answer: (path: string) => string | undefined): Promise<Host> => {
  const server = createServer((request, response) => {
    const body = answer(new URL(request.url ?? '/', 'http://host').pathname)
    const isScript = request.url?.endsWith('.js') === true
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
    })
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const {port} = isAddress(address) ? address : {port: 0}
  return {server, url: `http://127.0.0.1:${port}/`}
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

const programme: ChannelContent = {
  scope: 'all',
  events: ['Day', 'Evening', 'Night'].map((title, index) => ({
    document: {
      _type: 'event',
      _id: `event-${title}`,
      title: `${title} of mending`,
      language: 'en',
      period: {
        _type: 'period',
        kind: 'once',
        start: `2030-12-0${index + 1}T09:00:00Z`,
        timeZone: 'Europe/Stockholm',
      },
      place: {_type: 'place', name: 'City library'},
      registration: [
        {
          _type: 'registrationLink',
          _key: 'r',
          url: 'https://tickets.example.org/',
          kind: 'tickets',
        },
      ],
    },
    related: [],
  })),
  title: 'Mending',
  language: 'en',
  siteUrl: 'https://example.org/',
  pageUrl: 'https://example.org/',
  folderUrl: 'https://example.org/',
  now: new Date('2030-01-01T00:00:00Z'),
  timeZone: 'Europe/Stockholm',
  urlOf: () => 'https://example.org/mending/',
  imageUrl: () => undefined,
}

let browser: Browser
let site: Host
let partner: Host

beforeAll(async () => {
  browser = await launchBrowser()
  site = await hostOf((path) =>
    channels.find(({fileName}) => path === `/group/menders/${fileName}`)?.write(programme),
  )
  partner = await hostOf((path) =>
    path === '/'
      ? `<!doctype html><title>Partner</title><link rel="icon" href="data:,"><h1>Partner</h1>
         <script src="${site.url}group/menders/programme.js" title="Our programme"></script><p>After</p>`
      : undefined,
  )
})

afterAll(async () => {
  await browser.close()
  for (const {server} of [site, partner]) server.close()
})

describe('one script tag on the website of somebody else', () => {
  test('shows the programme where it stands, as high as it is, and asks for nothing else', async () => {
    const context = await browser.newContext({viewport: {width: 390, height: 844}})
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    const page = await context.newPage()
    await page.goto(partner.url)
    const frame = page.frameLocator('iframe[title="Our programme"]')
    await frame.getByRole('link', {name: 'Night of mending'}).waitFor()
    const inner = await frame
      .locator('html')
      .evaluate((html) => html.getBoundingClientRect().height)
    await expect
      .poll(async () => (await page.locator('iframe').boundingBox())?.height)
      .toBe(Math.ceil(inner))
    await expect.poll(() => page.locator('iframe + p').textContent()).toBe('After')
    const files = ['programme.js', 'programme.html'].map(
      (name) => `${site.url}group/menders/${name}`,
    )
    expect(new Set(asked)).toEqual(new Set([partner.url, ...files]))
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
})
