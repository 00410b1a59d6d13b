import {on, once} from 'node:events'

import {expect, test} from 'vitest'
import {WebSocket} from 'ws'

import {EventReader} from './eventStream.ts'
import {useLake} from './lakeUnderTest.ts'

const lake = useLake()
const path = (): string => `/v2025-02-19/data/listen/${lake.connection.dataset}?query=*`

/** Reads a stream of text until it has `count` events. */
const events = async (chunks: AsyncIterable<string>, count: number): Promise<readonly string[]> => {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    const found = text.split('\n\n').filter((event) => event.startsWith('event:'))
    if (found.length >= count) return found.slice(0, count)
  }
  throw new Error('The stream ended early')
}

const messages = async function* (socket: WebSocket): AsyncGenerator<string> {
  for await (const [data] of on(socket, 'message')) yield String(data)
}

const decoded = async function* (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const {done, value} = await reader.read()
    if (done) return
    yield value
  }
}

test('a listener hears the same over HTTP and over a WebSocket', async () => {
  const {url, token} = lake.connection
  const socket = new WebSocket(url.replace('http', 'ws') + path(), {
    headers: {authorization: `Bearer ${token}`},
  })
  const overSocket = events(messages(socket), 3)
  const controller = new AbortController()
  const response = await lake.request(path(), {signal: controller.signal})
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  if (response.body === null) throw new Error('The answer has no body')
  const overHttp = events(decoded(response.body), 3)
  if (socket.readyState !== socket.OPEN) await once(socket, 'open')

  const {_id} = await lake.client.create({_type: 'sample', text: 'one\ntwo\r\nthree'})
  await lake.client.delete(_id)
  const [fromSocket, fromHttp] = [await overSocket, await overHttp]
  controller.abort()
  socket.close()
  expect(fromHttp[0]).toMatch(/^event: welcome\ndata: \{"listenerName":"\w+"\}$/)
  expect(fromSocket[0]).toMatch(/^event: welcome\n/)
  expect(fromSocket.slice(1)).toEqual(fromHttp.slice(1))
  expect(fromHttp[1]).toMatch(/^event: mutation\nid: \w+#[\w-]+\ndata: \{[^\n]*\}$/)
})

test('listeners that have gone are forgotten', async () => {
  const listeners = async (): Promise<unknown> => {
    const status: unknown = await (await lake.request('/lake/status')).json()
    return typeof status === 'object' && status !== null && 'listeners' in status
      ? status.listeners
      : undefined
  }
  const controller = new AbortController()
  const response = await lake.request(path(), {signal: controller.signal})
  expect(await listeners()).toBe(1)
  controller.abort()
  await response.text().catch(() => undefined)
  for (let tries = 0; tries < 200 && (await listeners()) !== 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect(await listeners()).toBe(0)
})

test('a listener whose filter takes too long is told so and ended, and the others hear', async () => {
  const {client} = lake
  const crowd = client.transaction()
  for (let n = 0; n < 5000; n += 1) crowd.create({_type: lake.name('crowd'), n})
  await crowd.commit()
  const slow = `count(*[_type == "${lake.name('crowd')}" && count(*[n > ^.n && n != ^.n * 2]) > 1]) > 0`
  const listen = (query: string) => {
    const search = new URLSearchParams({query})
    const {url, dataset, token} = lake.connection
    return EventReader.open(`${url}/v2025-02-19/data/listen/${dataset}?${search}`, {
      authorization: `Bearer ${token}`,
    })
  }
  const [impatient, patient] = [await listen(`*[${slow}]`), await listen('*')]
  await Promise.all([impatient.next(), patient.next()])
  const {_id} = await client.create({_type: 'sample'})
  expect(await impatient.next()).toMatchObject({
    event: 'channelError',
    data: {error: {description: expect.stringContaining('may take 1000 ms')}},
  })
  await expect(impatient.next()).rejects.toThrow('ended')
  expect((await patient.next()).data).toMatchObject({documentId: _id})
  patient.stop()
})
