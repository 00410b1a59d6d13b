import {once} from 'node:events'

import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {type WebSocket as Socket, WebSocketServer} from 'ws'

import {listenerFetch} from '../../../studio/listenerFetch.ts'

let server: WebSocketServer
let origin: string

beforeEach(async () => {
  server = new WebSocketServer({port: 0, host: '127.0.0.1'})
  await once(server, 'listening')
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  vi.stubGlobal('location', new URL(origin))
})

afterEach(() => {
  vi.unstubAllGlobals()
  for (const client of server.clients) client.terminate()
  server.close()
})

const listener = () => `${origin}/v2025-02-19/data/listen/production?query=*`

function connection(): Promise<{socket: Socket; url: string | undefined}> {
  return new Promise((resolve) => {
    server.once('connection', (socket, request) => resolve({socket, url: request.url}))
  })
}

describe('listenerFetch', () => {
  it('reads the events of a listener from a socket, as the text of server-sent events', async () => {
    const [{socket}, response] = await Promise.all([connection(), listenerFetch(listener())])
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    socket.send('event: welcome\ndata: {}\n\n')
    socket.send('event: mutation\ndata: {"å":1}\n\n')
    socket.close()
    expect(await response.text()).toBe(
      'event: welcome\ndata: {}\n\nevent: mutation\ndata: {"å":1}\n\n',
    )
  })

  it('says from which event on to resume', async () => {
    const [{url}] = await Promise.all([
      connection(),
      listenerFetch(listener(), {headers: {'Last-Event-ID': 'tx#a'}}),
    ])
    expect(new URL(url ?? '', origin).searchParams.get('lastEventId')).toBe('tx#a')
  })

  it('fails as a request fails if nobody answers', async () => {
    server.close()
    await expect(listenerFetch(listener())).rejects.toBeInstanceOf(TypeError)
  })

  it('hangs up when the listener is stopped', async () => {
    const stop = new AbortController()
    const [{socket}, response] = await Promise.all([
      connection(),
      listenerFetch(listener(), {signal: stop.signal}),
    ])
    const closed = once(socket, 'close')
    stop.abort()
    await expect(response.text()).rejects.toMatchObject({name: 'AbortError'})
    await closed
  })

  it('leaves every other request to the browser', async () => {
    const browserFetch = vi.fn(() => Promise.resolve(new Response('plain')))
    vi.stubGlobal('fetch', browserFetch)
    const url = `${origin}/v2025-02-19/data/query/production?query=*`
    const response = await listenerFetch(url, {method: 'GET'})
    expect(await response.text()).toBe('plain')
    expect(browserFetch).toHaveBeenCalledWith(url, {method: 'GET'})
  })
})
