import type {IncomingMessage} from 'node:http'
import type {Http2SecureServer} from 'node:http2'
import type {Duplex} from 'node:stream'

import {WebSocket, WebSocketServer} from 'ws'
import {z} from 'zod'

import type {LakeProcess} from '../startLake.ts'

const greeting = z.object({
  method: z.literal('authorization'),
  params: z.object({authorization: z.string()}),
})
const unauthorized = 4001

/**
 * Answers the sockets of who is where. A socket carries no header: its first message must bring the
 * token.
 */
export function relayPresence(server: Http2SecureServer, lake: LakeProcess): () => void {
  const acceptor = new WebSocketServer({noServer: true})
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    acceptor.handleUpgrade(request, socket, head, (client) => {
      client.once('message', (first: Buffer) => {
        const parsed = greeting.safeParse(JSON.parse(first.toString()))
        if (parsed.data?.params.authorization !== `Bearer ${lake.token}`) {
          client.close(unauthorized)
          return
        }
        relay(client, first, lake, request.url ?? '/')
      })
    })
  })
  return () => {
    for (const client of acceptor.clients) client.terminate()
  }
}

const relay = (client: WebSocket, first: Buffer, lake: LakeProcess, path: string): void => {
  const inner = new WebSocket(`${lake.url.replace('http', 'ws')}${path}`, {
    headers: {authorization: `Bearer ${lake.token}`},
  })
  const waiting = [first]
  client.on('message', (text: Buffer) => {
    if (inner.readyState === WebSocket.OPEN) inner.send(text.toString())
    else waiting.push(text)
  })
  inner.on('open', () => {
    for (const text of waiting) inner.send(text.toString())
  })
  inner.on('message', (text: Buffer) => client.send(text.toString()))
  inner.on('close', () => client.close())
  inner.on('error', () => client.terminate())
  client.on('close', () => inner.terminate())
}
