const listenerPath = /\/v[^/]+\/+data\/(?:listen|live\/events)\//u

/**
 * `fetch`, but listeners travel over a WebSocket each, which carries the text of the server-sent
 * events. A browser allows six HTTP/1.1 connections a host for all tabs together, and one tab with
 * an open document has six listeners: over HTTP a second tab would wait for ever. WebSockets are not
 * counted among the six.
 */
export function listenerFetch(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const url = input instanceof Request ? input.url : input
  return listenerPath.test(String(url))
    ? listen(socketUrl(url, init), init.signal)
    : fetch(input, init)
}

function socketUrl(url: string | URL, {headers}: RequestInit): URL {
  const socket = new URL(url, location.href)
  socket.protocol = socket.protocol.replace('http', 'ws')
  const lastEventId = new Headers(headers).get('last-event-id')
  if (lastEventId !== null) socket.searchParams.set('lastEventId', lastEventId)
  return socket
}

function listen(url: URL, signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url)
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start(events) {
        let isOver = false
        const finish = (end: () => void): void => {
          if (isOver) return
          isOver = true
          end()
        }
        socket.addEventListener('message', ({data}: MessageEvent<unknown>) => {
          if (!isOver && typeof data === 'string') events.enqueue(encoder.encode(data))
        })
        socket.addEventListener('close', () => {
          reject(new TypeError('The lake did not answer the listener'))
          finish(() => events.close())
        })
        signal?.addEventListener('abort', () => {
          const reason = new DOMException('The listener was stopped', 'AbortError')
          reject(reason)
          finish(() => events.error(reason))
          hangUp(socket)
        })
      },
      cancel() {
        hangUp(socket)
      },
    })
    socket.addEventListener('open', () => {
      resolve(new Response(body, {headers: {'content-type': 'text/event-stream'}}))
    })
  })
}

/** Closing a socket that is not open yet makes the browser complain in its console. */
function hangUp(socket: WebSocket): void {
  if (socket.readyState === WebSocket.CONNECTING) {
    socket.addEventListener('open', () => socket.close())
  } else {
    socket.close()
  }
}
