import type {IncomingMessage, Server} from 'node:http'
import type {Duplex} from 'node:stream'

import type {WebSocket} from 'ws'
import {WebSocketServer} from 'ws'

import type {Credentials} from '../auth/credentials.ts'
import type {Origins} from '../auth/origin.ts'
import type {User} from '../auth/users.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {badRequest, LakeError, notImplemented, unauthorized} from '../errors.ts'
import type {Subscription} from '../listen/listener.ts'
import type {Listeners} from '../listen/listeners.ts'
import {log} from '../log.ts'
import type {Presence} from '../presence/presence.ts'
import {listen, liveEvents} from './listenRoutes.ts'

const largestMessage = 1024 * 1024
/** A reader this far behind (bytes) is cut off; it reconnects and reads afresh. */
const tolerated = 16 * 1024 * 1024

/** The addresses that answer over a WebSocket: listeners, one a socket, and presence. */
export const sockets = [
  {method: 'WS', path: '/data/listen/:dataset', access: 'public'},
  {method: 'WS', path: '/data/live/events/:dataset', access: 'public'},
  {method: 'WS', path: '/socket/:dataset', access: 'session'},
] as const

export interface Connected {
  readonly datasets: Datasets
  readonly credentials: Credentials
  readonly origins: Origins
  readonly user: User
}

/** Whoever offers another protocol (`h2c`, as curl and Java do) is answered over this one. */
export function isForSocket({headers}: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}

export function acceptSockets(server: Server, connected: Connected): WebSocketServer {
  const acceptor = new WebSocketServer({noServer: true, maxPayload: largestMessage})
  server.on('upgrade', (request, socket, head) => {
    try {
      const connect = connection(connected, request)
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
const connection = (
  {datasets, credentials, origins, user}: Connected,
  request: IncomingMessage,
): ((client: WebSocket) => void) => {
  const {host, origin, authorization, cookie} = request.headers
  const asking = origins.admit(host, origin)
  const base = `http://${host ?? 'localhost'}`
  const url = URL.parse(request.url ?? '/', base)
  if (url === null) throw badRequest('The address of the request cannot be read')
  const path = url.pathname.replaceAll(/\/{2,}/g, '/')
  const match =
    /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/(data\/listen|data\/live\/events|socket)\/([^/]+)$/.exec(path)
  if (match === null) {
    log('not-implemented', {request: `WebSocket ${path}`})
    throw notImplemented(`The embedded lake has no WebSocket at ${path}`)
  }
  const [, kind, name = ''] = match
  const dataset = datasets.named(name)
  const access = credentials.accessOf(authorization, asking === 'own' ? cookie : undefined)
  const authorized = access === 'session'
  if (access === 'refused' || (kind === 'socket' && !authorized)) throw unauthorized()
  if (kind === 'data/live/events') {
    return streamTo(dataset.listeners, liveEvents(dataset, {search: url.searchParams, authorized}))
  }
  if (kind === 'data/listen') {
    const lastEventId = url.searchParams.get('lastEventId') ?? undefined
    const identity = authorized ? user.id : undefined
    return streamTo(
      dataset.listeners,
      listen(dataset, {search: url.searchParams, lastEventId, identity}),
    )
  }
  return (client) => joinPresence(dataset.presence, user, client)
}

/** The text of an event stream, as it would go over HTTP, in the messages of a socket. */
const streamTo =
  (listeners: Listeners, subscribe: Subscription): ((client: WebSocket) => void) =>
  (client) => {
    const channel = {
      send(text: string): void {
        if (client.bufferedAmount > tolerated) client.terminate()
        else client.send(text)
      },
      close(): void {
        client.close(1001)
      },
    }
    client.on('close', () => listeners.remove(channel))
    subscribe(channel)
  }

const joinPresence = (presence: Presence, user: User, client: WebSocket): void => {
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

const refuse = (socket: Duplex, error: unknown): void => {
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
