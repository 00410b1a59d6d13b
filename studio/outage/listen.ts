import {pause} from './pause.ts'
import type {Reachability} from './reachability.ts'
import {readSocket} from './readSocket.ts'

const listenerPath = /^\/v[^/]+\/+data\/(?:listen|live\/events)\//u

/** A socket that is refused this often in a row although the lake is there will not open. */
const mostRefusals = 3

export function isListener(url: URL): boolean {
  return listenerPath.test(url.pathname)
}

/**
 * Listens over a WebSocket, which carries the text of the server-sent events. A browser allows six
 * HTTP/1.1 connections a host for all tabs together, and one tab with an open document has six
 * listeners: over HTTP a second tab would wait for ever. WebSockets are not counted among the six.
 *
 * The answer outlives its socket: when the lake stops, the next socket goes on from the last event.
 * The Studio hears of no interruption, at which it would forget what is typed and not yet saved.
 */
export function listen(
  reachability: Reachability,
  url: URL,
  {headers, signal}: RequestInit,
): Promise<Response> {
  const encoder = new TextEncoder()
  const cancelled = new AbortController()
  const stop = signal ? AbortSignal.any([signal, cancelled.signal]) : cancelled.signal
  const lastEventId = new Headers(headers).get('last-event-id') ?? undefined
  return new Promise((resolve, reject) => {
    const body = new ReadableStream<Uint8Array>({
      start(events) {
        let isAnswered = false
        const listener = {
          url,
          lastEventId,
          stop,
          opened: () => {
            if (isAnswered) return
            isAnswered = true
            resolve(new Response(body, {headers: {'content-type': 'text/event-stream'}}))
          },
          said: (text: string) => events.enqueue(encoder.encode(text)),
        }
        keepListening(reachability, listener).catch((error) => {
          reject(error)
          events.error(error)
        })
      },
      cancel: () => cancelled.abort(),
    })
  })
}

interface Listener {
  readonly url: URL
  readonly lastEventId: string | undefined
  readonly stop: AbortSignal
  readonly opened: () => void
  readonly said: (text: string) => void
}

/** Never resolves: rejects when the listener is stopped, or will not be heard. */
const keepListening = async (reachability: Reachability, listener: Listener): Promise<never> => {
  const {stop, opened, said} = listener
  let {lastEventId} = listener
  let refusals = 0
  while (refusals < mostRefusals) {
    await reachability.reached(stop)
    refusals += 1
    await readSocket(socketUrl(listener.url, lastEventId), stop, {
      opened: () => {
        refusals = 0
        opened()
      },
      said: (text) => {
        lastEventId = lastIdIn(text) ?? lastEventId
        said(text)
      },
    })
    stop.throwIfAborted()
    await pause()
  }
  throw new TypeError('The lake did not answer the listener')
}

const socketUrl = (url: URL, lastEventId: string | undefined): URL => {
  const address = new URL(url)
  address.protocol = address.protocol.replace('http', 'ws')
  if (lastEventId !== undefined) address.searchParams.set('lastEventId', lastEventId)
  return address
}

const lastIdIn = (events: string): string | undefined =>
  [...events.matchAll(/^id: (.*)$/gmu)].at(-1)?.[1]
