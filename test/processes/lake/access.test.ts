import {once} from 'node:events'
import {statSync} from 'node:fs'
import {request} from 'node:http'
import {join} from 'node:path'

import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {sampleStudio} from './sampleStudio.ts'

const studio = sampleStudio()
let lake: LakeProcess

beforeAll(async () => {
  lake = await startLake({studioFolder: studio.folder})
})
afterAll(async () => {
  await lake.stop()
  studio.remove()
})

/** Unlike `fetch`, sends any `Host` and `Origin`. */
const statusOf = async (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> => {
  const sent = request(lake.url + path, {method, headers})
  sent.end(method === 'POST' ? '{"mutations": []}' : undefined)
  const [response] = await once(sent, 'response')
  response.resume()
  return response.statusCode
}

const socketStatus = async (path: string, headers: Record<string, string>): Promise<number> => {
  const socket = new WebSocket(lake.url.replace('http', 'ws') + path, {headers})
  const outcome = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, response]) => Number(response.statusCode)),
  ])
  socket.terminate()
  return outcome
}

/** As it is written, also where it is no address. */
const upgradeStatus = async (path: string, protocol: string): Promise<number | undefined> => {
  const {hostname, port} = new URL(lake.url)
  const headers = {connection: 'Upgrade', upgrade: protocol}
  const sent = request({hostname, port, path, headers}).end()
  const [response] = await once(sent, 'response')
  response.resume()
  return response.statusCode
}

const query = '/v2025-02-19/data/query/production?query=*'
const mutate = '/v2025-02-19/data/mutate/production'
const listen = '/v2025-02-19/data/listen/production?query=*'
const bearer = (): Record<string, string> => ({authorization: `Bearer ${lake.token}`})
const own = (): Record<string, string> => ({...bearer(), origin: lake.url})

const cookieOf = async (): Promise<string> => {
  const page = await fetch(lake.url)
  return page.headers.get('set-cookie') ?? ''
}

describe('without credentials', () => {
  test.each([
    '/v1/users/me',
    '/v2025-02-19/projects/lectern',
    '/v2025-02-19/data/history/production/transactions/a',
    '/lake/status',
  ])('%s is refused with 401', async (path) => {
    expect(await statusOf(path, {})).toBe(401)
  })

  test('nothing can be written', async () => {
    expect(await statusOf(mutate, {}, 'POST')).toBe(401)
    expect(await statusOf('/v1/assets/images/production', {}, 'POST')).toBe(401)
    expect(await statusOf('/v2025-02-19/data/actions/production', {}, 'POST')).toBe(401)
  })

  test('what is public can be read', async () => {
    expect(await statusOf(query, {})).toBe(200)
  })

  test('no socket of presence opens', async () => {
    expect(await socketStatus('/v2022-06-30/socket/production', {})).toBe(401)
  })
})

test('a WebSocket to what is no address is refused', async () => {
  expect(await upgradeStatus('http://[', 'websocket')).toBe(400)
})

test('a client that would rather speak HTTP/2 is answered as it asked', async () => {
  expect(await upgradeStatus('/v1/ping', 'h2c')).toBe(200)
})

test('a wrong token is refused, also where none is needed', async () => {
  const headers = {authorization: `Bearer ${'x'.repeat(43)}`}
  expect(await statusOf(query, headers)).toBe(401)
  expect(await statusOf('/v1/users/me', headers)).toBe(401)
})

test('the token opens everything, and only its owner can read its file', async () => {
  expect(await statusOf('/v1/users/me', bearer())).toBe(200)
  expect(await socketStatus(listen, bearer())).toBe(101)
  expect(statSync(join(lake.dataFolder, 'token')).mode & 0o777).toBe(0o600)
})

describe('the session cookie', () => {
  test('comes with the page of the Studio and is kept from scripts and other sites', async () => {
    const cookie = await cookieOf()
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(cookie).not.toContain(lake.token)
  })

  test('opens everything', async () => {
    const cookie = (await cookieOf()).split(';')[0] ?? ''
    expect(await statusOf('/v1/users/me', {cookie: `other=1; ${cookie}`})).toBe(200)
    expect(await statusOf(mutate, {cookie, origin: lake.url}, 'POST')).toBe(200)
    expect(await socketStatus(listen, {cookie, origin: lake.url})).toBe(101)
    expect(await statusOf('/v1/users/me', {cookie: `${cookie}x`})).toBe(401)
  })

  test('outlives a restart', async () => {
    const cookie = (await cookieOf()).split(';')[0] ?? ''
    const {dataFolder} = lake
    const first = await startLake({dataFolder: `${dataFolder}-b`, studioFolder: studio.folder})
    const earlier = (await fetch(first.url)).headers.get('set-cookie')
    await first.stop()
    const second = await startLake({dataFolder: `${dataFolder}-b`, studioFolder: studio.folder})
    expect((await fetch(second.url)).headers.get('set-cookie')).toBe(earlier)
    expect(earlier?.split('=')[0]).not.toBe(cookie.split('=')[0])
    await second.stop()
  })
})

describe('a page of another origin', () => {
  test.each(['https://example.org', 'http://localhost:1', 'null', 'http://evil.localhost.example'])(
    '%s is refused',
    async (origin) => {
      expect(await statusOf(mutate, {...bearer(), origin}, 'POST')).toBe(403)
      expect(await statusOf(query, {...bearer(), origin})).toBe(403)
      expect(await socketStatus(listen, {...bearer(), origin})).toBe(403)
      expect(await socketStatus('/v2022-06-30/socket/production', {...bearer(), origin})).toBe(403)
    },
  )

  test('is told apart from the own one', async () => {
    expect(await statusOf(mutate, own(), 'POST')).toBe(200)
    expect(await socketStatus(listen, own())).toBe(101)
  })
})

test('a page of this host over another protocol is refused', async () => {
  const {port} = new URL(lake.url)
  const origin = `https://localhost:${port}`
  expect(await statusOf(mutate, {...bearer(), host: `localhost:${port}`, origin}, 'POST')).toBe(403)
})

describe('a name of another host', () => {
  test.each(['example.org', 'localhost.example.org', '127.0.0.1.example.org', '192.168.0.1'])(
    '"%s" is refused, whatever it resolves to',
    async (host) => {
      const headers = {...bearer(), host}
      expect([400, 403]).toContain(await statusOf(query, headers))
      expect([400, 403]).toContain(await statusOf('/', headers))
    },
  )

  test.each(['localhost', '127.0.0.1', 'lectern.localhost'])(
    '"%s" is the own one',
    async (name) => {
      const {port} = new URL(lake.url)
      expect(await statusOf(query, {host: `${name}:${port}`})).toBe(200)
    },
  )
})

test('no address leads out of the folder of the Studio', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/static/%2e%2e/%2e%2e/secret.txt',
    '/%00.txt',
  ]) {
    const sent = request(lake.url + path, {method: 'GET'})
    sent.end()
    const [response] = await once(sent, 'response')
    response.resume()
    expect(response.statusCode).toBe(404)
  }
})
