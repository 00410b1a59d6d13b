import {once} from 'node:events'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {buffer} from 'node:stream/consumers'

/** What befalls a request: it is not carried out, is so and nobody hears of it, or is so twice. */
export const misfortunes = [
  'lostBefore',
  'lostAfter',
  'tooMany',
  'unavailable',
  'slow',
  'twice',
] as const
export type Misfortune = (typeof misfortunes)[number]

/** From the request or the change with this number on, from 0, nothing is answered: whoever asks is as good as dead. */
export interface Death {
  readonly of: 'requests' | 'changes'
  readonly at: number
  /** Whether that last request is still carried out. */
  readonly isHeard: boolean
}

export interface FaultyLake {
  readonly url: string
  /** How many requests came so far. */
  readonly requests: () => number
  /** How many of them asked for a change. */
  readonly changes: () => number
  /** Resolves once somebody has died. */
  readonly died: Promise<void>
  readonly close: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array
}

const forwarded = async (
  lake: string,
  request: IncomingMessage,
  body: Uint8Array<ArrayBuffer>,
): Promise<Answer> => {
  const {authorization = '', 'content-type': type = 'application/json'} = request.headers
  const answer = await fetch(`${lake}${request.url ?? ''}`, {
    method: request.method ?? 'GET',
    headers: {authorization, 'content-type': type},
    ...(body.length > 0 && {body}),
  })
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'application/json',
    body: new Uint8Array(await answer.arrayBuffer()),
  }
}

const say = (response: ServerResponse, {status, type, body}: Answer): void => {
  response.writeHead(status, {'content-type': type}).end(body)
}

const refuse = (response: ServerResponse, status: number): void => {
  const headers = {'content-type': 'application/json', 'retry-after': '0'}
  response.writeHead(status, headers).end('{"message":"Not now"}')
}

const asksForChange = ({method, url = ''}: IncomingMessage): boolean =>
  method !== 'GET' && !url.includes('/data/query/')

const soonMs = 5

/** Stands between an import and its lake, and lets some requests meet with misfortunes. */
export async function startFaultyLake(
  lake: string,
  fate: (number: number) => Misfortune | undefined,
  death?: Death,
): Promise<FaultyLake> {
  let number = 0
  let changes = 0
  let isDead = false
  const {promise: died, resolve: die} = Promise.withResolvers<void>()

  const meet = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const own = number
    const isChange = asksForChange(request)
    const place = {requests: own, changes: isChange ? changes : undefined}
    const isLast = death !== undefined && place[death.of] === death.at
    number += 1
    if (isChange) changes += 1
    isDead ||= isLast
    const isLost = isDead
    const body = new Uint8Array(await buffer(request))
    if (isLost) {
      if (isLast && death?.isHeard === true) await forwarded(lake, request, body)
      die()
      return
    }
    const misfortune = fate(own)
    if (misfortune === 'tooMany') return refuse(response, 429)
    if (misfortune === 'unavailable') return refuse(response, 503)
    if (misfortune === 'lostBefore') {
      request.socket.destroy()
      return
    }
    if (misfortune === 'slow') {
      await new Promise((resolve) => {
        setTimeout(resolve, soonMs)
      })
    }
    const answer = await forwarded(lake, request, body)
    if (misfortune === 'twice') await forwarded(lake, request, body)
    if (misfortune === 'lostAfter') request.socket.destroy()
    else say(response, answer)
  }

  const server = createServer((request, response) => {
    meet(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => number,
    changes: () => changes,
    died,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
