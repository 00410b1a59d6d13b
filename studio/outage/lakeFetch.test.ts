import {once} from 'node:events'
import {type IncomingMessage, type Server, createServer} from 'node:http'
import {text} from 'node:stream/consumers'

import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {type WebSocket as Socket, WebSocketServer} from 'ws'

import type {Fetch} from './fetch.ts'
import {lakeFetch} from './lakeFetch.ts'
import {type PulseEvents, Reachability} from './reachability.ts'
import {Writes} from './writes.ts'

/** What the lake does with the next request: answers, or hangs up before or after doing it. */
type Fate = 'answer' | 'die before' | 'die after'

let server: Server
let sockets: WebSocketServer
let origin: string
let pulse: PulseEvents | undefined
let writes: Writes
let fetchFromLake: Fetch
let fates: Fate[]
const done: string[] = []

const transactionIn = (body: string): string => JSON.parse(body).transactionId

/** A lake in small: it carries a transaction out once, and refuses it the second time. */
const answer = async (request: IncomingMessage): Promise<Response | undefined> => {
  const body = await text(request)
  const fate = fates.shift() ?? 'answer'
  if (fate === 'die before') return undefined
  if (request.url?.includes('/data/query/')) {
    const {transactionId} = JSON.parse(body).params
    const _id = `changed by ${transactionId}`
    return Response.json({result: [{_id, _createdAt: '1', _updatedAt: '1'}]})
  }
  const transactionID = transactionIn(body)
  if (done.includes(transactionID)) {
    const error = {type: 'transactionAlreadyExistsError', transactionID}
    return Response.json({error: {items: [{index: 0, error}]}}, {status: 409})
  }
  done.push(transactionID)
  return fate === 'die after'
    ? undefined
    : Response.json({transactionId: transactionID, results: []})
}

beforeEach(async () => {
  fates = []
  done.length = 0
  pulse = undefined
  server = createServer((request, response) => {
    void answer(request).then(async (answered) => {
      if (answered === undefined) {
        pulse?.ended()
        request.socket.destroy()
        return
      }
      response.writeHead(answered.status, {'content-type': 'application/json'})
      response.end(await answered.text())
    })
  })
  sockets = new WebSocketServer({server})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  vi.stubGlobal('location', new URL(origin))
  const reachability = new Reachability((events) => {
    pulse = events
    events.opened()
  })
  writes = new Writes(reachability)
  fetchFromLake = lakeFetch(reachability, writes)
})

afterEach(() => {
  vi.unstubAllGlobals()
  for (const client of sockets.clients) client.terminate()
  server.closeAllConnections()
  server.close()
})

const mutate = (transactionId: string | undefined, search = ''): Promise<Response> =>
  fetchFromLake(`${origin}/v2025-02-19/data/mutate/production${search}`, {
    method: 'POST',
    body: JSON.stringify({mutations: [], transactionId}),
  })

describe('a write', () => {
  it('is sent again until it is answered, and nothing overtakes it', async () => {
    fates = ['die before', 'die before', 'answer']
    const answers = await Promise.all(['a', 'b', 'c'].map((id) => mutate(id)))
    expect(done).toEqual(['a', 'b', 'c'])
    expect(await answers[0]?.json()).toEqual({transactionId: 'a', results: []})
  })

  it('is carried out once if only its answer was lost', async () => {
    fates = ['die after']
    const [first] = await Promise.all([mutate('a'), mutate('b')])
    expect(done).toEqual(['a', 'b'])
    expect({status: first?.status, body: await first?.json()}).toEqual({
      status: 200,
      body: {transactionId: 'a', results: []},
    })
  })

  it('gets a name by which it can be repeated, and the documents that were asked for', async () => {
    fates = ['die after']
    const response = await mutate(undefined, '?returnDocuments=true')
    const [transactionId] = done
    const id = `changed by ${transactionId}`
    expect(await response.json()).toEqual({
      transactionId,
      results: [{id, operation: 'create', document: expect.objectContaining({_id: id})}],
    })
  })

  it('is refused where the lake refuses it the first time', async () => {
    await mutate('a')
    expect((await mutate('a')).status).toBe(409)
  })

  it('is carried out although nobody waits for it any more', async () => {
    fates = ['die before']
    const leave = new AbortController()
    const left = fetchFromLake(`${origin}/v1/data/actions/production`, {
      method: 'POST',
      body: JSON.stringify({actions: [], transactionId: 'a'}),
      signal: leave.signal,
    })
    leave.abort()
    await expect(left).rejects.toMatchObject({name: 'AbortError'})
    await mutate('b')
    expect(done).toEqual(['a', 'b'])
    expect(writes.waiting).toBe(0)
  })
})

const listener = (): string => `${origin}/v2025-02-19/data/listen/production?query=*`

const connection = (): Promise<{socket: Socket; lastEventId: string | null}> =>
  new Promise((resolve) => {
    sockets.once('connection', (socket, {url}) =>
      resolve({
        socket,
        lastEventId: new URL(url ?? '', origin).searchParams.get('lastEventId'),
      }),
    )
  })

describe('a listener', () => {
  it('hears one stream of events over all its sockets, and goes on from the last event', async () => {
    const [{socket: first}, response] = await Promise.all([
      connection(),
      fetchFromLake(listener(), {headers: {'Last-Event-ID': 'tx#a'}}),
    ])
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const next = connection()
    first.send('event: welcome\nid: tx1\ndata: {}\n\n')
    first.send('event: mutation\nid: tx2#å\ndata: {"id: no":1}\n\n')
    first.close()
    const {socket, lastEventId} = await next
    expect(lastEventId).toBe('tx2#å')
    socket.send('event: welcomeback\ndata: {}\n\n')

    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('welcomeback')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toBe(
      'event: welcome\nid: tx1\ndata: {}\n\nevent: mutation\nid: tx2#å\ndata: {"id: no":1}\n\nevent: welcomeback\ndata: {}\n\n',
    )
    await reader?.cancel()
  })

  it('says at its first socket already from which event on to resume', async () => {
    const [{lastEventId}] = await Promise.all([
      connection(),
      fetchFromLake(listener(), {headers: {'Last-Event-ID': 'tx#a'}}),
    ])
    expect(lastEventId).toBe('tx#a')
  })

  it('fails as a request fails if it is refused although the lake is there', async () => {
    sockets.close()
    server.removeAllListeners('upgrade')
    server.on('upgrade', (_request, socket) => socket.destroy())
    await expect(fetchFromLake(listener())).rejects.toBeInstanceOf(TypeError)
  })

  it('hangs up when it is stopped', async () => {
    const stop = new AbortController()
    const [{socket}, response] = await Promise.all([
      connection(),
      fetchFromLake(listener(), {signal: stop.signal}),
    ])
    const closed = once(socket, 'close')
    stop.abort()
    await expect(response.text()).rejects.toMatchObject({name: 'AbortError'})
    await closed
  })
})

describe('a question', () => {
  it('waits while the lake is away, unless it is taken back', async () => {
    pulse?.ended()
    const stop = new AbortController()
    const taken = fetchFromLake(`${origin}/v1/data/query/production?query=1`, {
      signal: stop.signal,
    })
    stop.abort()
    await expect(taken).rejects.toMatchObject({name: 'AbortError'})
  })
})

describe('reachability', () => {
  it('is lost and won with the connection that is held for it', () => {
    vi.useFakeTimers()
    const opened: PulseEvents[] = []
    const reachability = new Reachability((events) => opened.push(events))
    const seen: boolean[] = []
    const subscription = reachability.isReached$.subscribe((isReached) => seen.push(isReached))
    opened[0]?.opened()
    opened[0]?.ended()
    vi.advanceTimersByTime(1000)
    opened[1]?.ended()
    vi.advanceTimersByTime(1000)
    opened[2]?.opened()
    expect(seen).toEqual([true, false, true])
    subscription.unsubscribe()
    vi.useRealTimers()
  })
})
