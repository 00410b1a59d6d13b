import type {IncomingMessage, Server} from 'node:http'
import type {Duplex} from 'node:stream'

import type {WebSocket} from 'ws'
import {WebSocketServer} from 'ws'

import {requireOwnOrigin} from '../auth/origin.ts'
import {LakeError, notFound, notImplemented, unauthorized} from '../errors.ts'
import type {Lake} from '../lake.ts'
import type {Subscription} from '../listen/listen.ts'
import {listen, liveEvents} from '../listen/listen.ts'
import {log} from '../log.ts'

const largestMessage = 1024 * 1024
/** A reader this far behind (bytes) is cut off; it reconnects and reads afresh. */
const tolerated = 16 * 1024 * 1024

/** The addresses that answer over a WebSocket: listeners, one a socket, and presence. */
export const sockets = [
  {method: 'WS', path: '/data/listen/:dataset', access: 'session'},
  {method: 'WS', path: '/data/live/events/:dataset', access: 'public'},
  {method: 'WS', path: '/socket/:dataset', access: 'session'},
] as const

export function acceptSockets(server: Server, lake: Lake): WebSocketServer {
  const acceptor = new WebSocketServer({noServer: true, maxPayload: largestMessage})
  server.on('upgrade', (request, socket, head) => {
    try {
      const connect = connection(lake, request)
      acceptor.handleUpgrade(request, socket, head, (client) => {
        client.on('error', () => client.terminate())
        connect(client)
      })
    } catch (error) {
      refuse(socket, error)
    }
  })
  return acceptor
}

/** What to do with the socket once it is open. Throws if it must not be opened. */
function connection(lake: Lake, request: IncomingMessage): (client: WebSocket) => void {
  const {host, origin, authorization, cookie} = request.headers
  requireOwnOrigin(host, origin)
  const url = new URL(request.url ?? '/', `http://${host ?? 'localhost'}`)
  const path = url.pathname.replaceAll(/\/{2,}/g, '/')
  const match =
    /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/(data\/listen|data\/live\/events|socket)\/([^/]+)$/.exec(path)
  if (match === null) {
    log('not-implemented', {request: `WebSocket ${path}`})
    throw notImplemented(`The embedded lake has no WebSocket at ${path}`)
  }
  if (match[2] !== lake.options.dataset) throw notFound(`There is no dataset "${match[2]}" here`)
  const access = lake.credentials.accessOf(authorization, cookie)
  if (match[1] === 'data/live/events' && access !== 'refused') {
    return streamTo(lake, liveEvents(lake, access === 'session'))
  }
  if (access !== 'session') throw unauthorized()
  if (match[1] === 'data/listen') return streamTo(lake, listen(lake, url.searchParams))
  return (client) => joinPresence(lake, client)
}

/** The text of an event stream, as it would go over HTTP, in the messages of a socket. */
function streamTo(lake: Lake, subscribe: Subscription): (client: WebSocket) => void {
  return (client) => {
    const channel = {
      send(text: string): void {
        if (client.bufferedAmount > tolerated) client.terminate()
        else client.send(text)
      },
      close(): void {
        client.close(1001)
      },
    }
    client.on('close', () => lake.listeners.remove(channel))
    subscribe(channel)
  }
}

function joinPresence({presence, user}: Lake, client: WebSocket): void {
  const socket = {
    send(text: string): void {
      if (client.readyState === client.OPEN) client.send(text)
    },
  }
  presence.join(socket, user.id)
  client.on('message', (message, isBinary) => {
    if (!isBinary) presence.receive(socket, message.toString())
  })
  client.on('close', () => presence.leave(socket))
}

function refuse(socket: Duplex, error: unknown): void {
  const status = error instanceof LakeError ? error.status : 500
  const body = JSON.stringify(error instanceof LakeError ? error.body : {statusCode: 500})
  const lines = [
    `HTTP/1.1 ${status} ${status === 401 ? 'Unauthorized' : 'Refused'}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
