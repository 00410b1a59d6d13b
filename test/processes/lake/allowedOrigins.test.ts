import {once} from 'node:events'
import {request} from 'node:http'
import type {IncomingHttpHeaders} from 'node:http'

import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'

import {runLake, startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {sampleStudio} from './sampleStudio.ts'

const origin = 'http://localhost:4321'
const elsewhere = 'https://preview.example.org'
const studio = sampleStudio()
let lake: LakeProcess
let image = ''

beforeAll(async () => {
  lake = await startLake({allowedOrigins: [origin, elsewhere], studioFolder: studio.folder})
  const solid = {create: {width: 9, height: 6, channels: 3, background: '#07c'}} as const
  const uploaded = await fetch(`${lake.url}/v1/assets/images/production`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
    body: new Uint8Array(await sharp(solid).png().toBuffer()),
  })
  const answer: unknown = await uploaded.json()
  image = /"path":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? ''
})
afterAll(async () => {
  await lake.stop()
  studio.remove()
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
}

const ask = async (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  at = lake.url,
): Promise<Answer> => {
  const sent = request(at + path, {method, headers})
  sent.end(method === 'POST' ? '{"mutations": []}' : undefined)
  const [response] = await once(sent, 'response')
  response.destroy()
  return {status: response.statusCode, headers: response.headers}
}

const cookieOf = async (): Promise<string> => {
  const page = await fetch(lake.url)
  return (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const publicPaths = (): readonly string[] => [
  '/v2025-02-19/data/query/production?query=*',
  '/v2025-02-19/data/doc/production/a',
  '/v2025-02-19/data/live/events/production',
  '/v2025-02-19/data/listen/production?query=*',
  '/v2025-02-19/data/export/production',
  '/v1/check/cors',
  `/${image}`,
  `/${image}?w=4`,
]
const sessionPaths = ['/v1/users/me', '/v1/datasets', '/lake/status']

describe.each([origin, elsewhere])('a page of %s', (page) => {
  test('may read what is public, and is told so', async () => {
    for (const path of publicPaths()) {
      const {status, headers} = await ask(path, {origin: page})
      expect({path, status}).toEqual({path, status: 200})
      expect(headers['access-control-allow-origin']).toBe(page)
      expect(headers['access-control-allow-credentials']).toBeUndefined()
      expect(headers.vary).toContain('origin')
    }
  })

  test('may read why it was refused', async () => {
    for (const path of sessionPaths) {
      const {status, headers} = await ask(path, {origin: page})
      expect({path, status}).toEqual({path, status: 401})
      expect(headers['access-control-allow-origin']).toBe(page)
    }
  })

  test('may do the rest with the token, never with the cookie of the Studio', async () => {
    const cookie = await cookieOf()
    const authorization = `Bearer ${lake.token}`
    for (const path of sessionPaths) {
      expect((await ask(path, {origin: page, authorization})).status).toBe(200)
      expect((await ask(path, {origin: page, cookie})).status).toBe(401)
      expect((await ask(path, {origin: lake.url, cookie})).status).toBe(200)
    }
    const mutate = '/v2025-02-19/data/mutate/production'
    expect((await ask(mutate, {origin: page, authorization}, 'POST')).status).toBe(200)
    expect((await ask(mutate, {origin: page, cookie}, 'POST')).status).toBe(401)
  })

  test('gets its preflight answered', async () => {
    const {status, headers} = await ask(
      '/v2025-02-19/data/mutate/production',
      {
        origin: page,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-sanity-project-id',
      },
      'OPTIONS',
    )
    expect(status).toBe(204)
    expect(headers).toMatchObject({
      'access-control-allow-origin': page,
      'access-control-allow-headers': 'authorization,content-type,x-sanity-project-id',
      'access-control-allow-methods': expect.stringContaining('POST'),
    })
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  })

  test('does not get the Studio, whose page carries the cookie', async () => {
    const {status, headers} = await ask('/', {origin: page})
    expect(status).toBe(403)
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('opens sockets as it reads: events of what is public without, presence with the token', async () => {
    const outcome = async (path: string, headers: Record<string, string>): Promise<number> => {
      const socket = new WebSocket(lake.url.replace('http', 'ws') + path, {headers})
      const status = await Promise.race([
        once(socket, 'open').then(() => 101),
        once(socket, 'unexpected-response').then(([, response]) => Number(response.statusCode)),
      ])
      socket.terminate()
      return status
    }
    const cookie = await cookieOf()
    const live = '/v2025-02-19/data/live/events/production'
    const presence = '/v2022-06-30/socket/production'
    expect(await outcome(live, {origin: page})).toBe(101)
    expect(await outcome(presence, {origin: page, cookie})).toBe(401)
    expect(await outcome(presence, {origin: page, authorization: `Bearer ${lake.token}`})).toBe(101)
  })
})

test.each([
  'http://localhost:4322',
  'https://localhost:4321',
  'http://127.0.0.1:4321',
  'http://localhost:4321.example.org',
  'http://preview.example.org',
  'https://preview.example.org:444',
  'https://a.preview.example.org',
  'null',
])('a page of %s is refused as ever', async (page) => {
  const authorization = `Bearer ${lake.token}`
  for (const path of [...publicPaths(), ...sessionPaths]) {
    const {status, headers} = await ask(path, {origin: page, authorization})
    expect({path, status}).toEqual({path, status: 403})
    expect(headers['access-control-allow-origin']).toBeUndefined()
  }
  const asked = {origin: page, 'access-control-request-method': 'GET'}
  expect((await ask('/v1/ping', asked, 'OPTIONS')).status).toBe(403)
})

test('without the option, nothing about other origins is answered', async () => {
  const plain = await startLake()
  const path = '/v2025-02-19/data/query/production?query=*'
  const asked = {'access-control-request-method': 'GET', 'access-control-request-headers': 'a'}
  expect((await ask(path, {origin}, 'GET', plain.url)).status).toBe(403)
  expect((await ask(path, {origin, ...asked}, 'OPTIONS', plain.url)).status).toBe(403)
  const own = await ask(path, {origin: plain.url}, 'GET', plain.url)
  expect(own.status).toBe(200)
  expect(own.headers.vary).toBeUndefined()
  expect(own.headers['access-control-allow-origin']).toBeUndefined()
  await plain.stop()
})

test('other sites may show images only where one of them was allowed', async () => {
  const policy = 'cross-origin-resource-policy'
  expect((await ask(`/${image}`, {})).headers[policy]).toBe('cross-origin')
  expect((await ask('/v1/ping', {})).headers[policy]).toBe('same-origin')
  const near = await startLake({allowedOrigins: [origin]})
  const path = '/v2025-02-19/data/query/production?query=*'
  const {headers} = await ask(path, {origin}, 'GET', near.url)
  expect(headers[policy]).toBe('same-origin')
  await near.stop()
})

test.each([
  ['*', 'name each origin'],
  ['localhost:4321', 'is no origin'],
  ['http://localhost:4321/', 'is written http://localhost:4321'],
  ['HTTP://localhost:4321', 'is written http://localhost:4321'],
  ['http://localhost:80', 'is written http://localhost'],
  ['file:///tmp', 'is no origin'],
  ['null', 'is no origin'],
])('"%s" cannot be allowed', async (text, reason) => {
  const {exitCode, stderr} = await runLake(['--allow-origin', text])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('--allow-origin: ')
  expect(stderr).toContain(reason)
})
