import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {constants, createSecureServer, type Http2ServerResponse} from 'node:http2'
import {buffer} from 'node:stream/consumers'

import type {LakeProcess} from '../startLake.ts'
import {corsHeaders, preflightHeaders, refusal} from './access.ts'
import type {Certificate} from './certificate.ts'
import {calm, type Fault, type FaultPlan, type RequestKind} from './faults.ts'
import {answeredHeaders, type Asked, forward, toldAnswer} from './forward.ts'
import type {HostRole} from './hostNames.ts'
import {portOf} from './portOf.ts'
import {relayPresence} from './presence.ts'

/** A request that came, and what was done to it. */
export interface Served {
  readonly host: string
  readonly method: string
  readonly path: string
  readonly kind: RequestKind
  readonly hasToken: boolean
  readonly fault: Fault | undefined
  /** Whether it came again before `Retry-After` was over. */
  readonly isEarly: boolean
  /** Of the lake's answer; `undefined` where it was not asked. */
  status: number | undefined
}

export interface Front {
  readonly port: number
  readonly served: readonly Served[]
  /** From now on requests meet what is planned. */
  readonly trouble: (plan: FaultPlan) => void
  readonly close: () => Promise<void>
}

interface Settings {
  readonly lake: LakeProcess
  readonly hosts: Readonly<Record<string, HostRole>>
  readonly certificate: Certificate
  /** The origin whose pages may ask, as a project's CORS settings say. */
  readonly studioOrigin: string
}

const kinds: readonly (readonly [RegExp, RequestKind])[] = [
  [/\/data\/query\//u, 'query'],
  [/\/data\/(?:mutate|actions)\//u, 'mutate'],
  [/\/assets\/(?:images|files)\//u, 'upload'],
]
const kindOf = (path: string): RequestKind =>
  kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'other'

const retryAfterSeconds = 1
const busy = {
  tooMany: {status: 429, headers: {'retry-after': String(retryAfterSeconds)}},
  unavailable: {status: 503, headers: {}},
} as const

/** What Sanity answers and an embedded lake does not: ways to log in, and reports of errors. */
const ownAnswers: readonly (readonly [RegExp, unknown])[] = [
  [
    /\/auth\/providers$/u,
    {
      providers: [
        {
          name: 'google',
          title: 'Google',
          url: 'https://api.sanity.io/v2021-06-07/auth/login/google',
        },
        {
          name: 'github',
          title: 'GitHub',
          url: 'https://api.sanity.io/v2021-06-07/auth/login/github',
        },
      ],
    },
  ],
  [/\/intake\/feedback$/u, {}],
]

/** The connection ends without an answer, as where a cable is pulled. */
const hangUp = ({httpVersionMajor, socket}: Asked, answer: Http2ServerResponse): void => {
  if (httpVersionMajor === 2) answer.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
  else socket.destroy()
}

const say = (answer: Http2ServerResponse, status: number, body: unknown, headers: object): void => {
  answer.writeHead(status, {...headers, 'content-type': 'application/json'})
  answer.end(JSON.stringify(body))
}

/**
 * Plays Sanity's hosts: TLS, HTTP/2 and HTTP/1.1, the token instead of a cookie, the Studio on
 * another origin; what is asked for is answered by the lake behind it.
 */
export async function startFront(settings: Settings): Promise<Front> {
  const {lake, hosts, certificate, studioOrigin} = settings
  const served: Served[] = []
  const notBefore = new Map<string, number>()
  let plan = calm

  const serve = async (asked: Asked, answer: Http2ServerResponse): Promise<void> => {
    const {method = 'GET', url = '/', headers} = asked
    const host = String(headers.host ?? headers[':authority']).replace(/:\d+$/u, '')
    const role = hosts[host]
    const cors = {
      ...corsHeaders(headers.origin, studioOrigin),
      ...(role === 'assets' ? {'access-control-allow-origin': '*'} : {}),
    }
    if (method === 'OPTIONS') {
      answer.writeHead(204, {...cors, ...preflightHeaders(asked)}).end()
      return
    }
    const path = new URL(url, 'https://host').pathname
    const kind = kindOf(path)
    const body = await buffer(asked)
    const identity = createHash('sha256').update(url).update(body).digest('hex')
    const fault = plan(kind, identity)
    const request: Served = {
      host,
      method,
      path,
      kind,
      hasToken: headers.authorization !== undefined,
      fault,
      isEarly: Date.now() < (notBefore.get(identity) ?? 0),
      status: undefined,
    }
    served.push(request)

    const sayError = (status: number, message: string, more: object = {}): void =>
      say(answer, status, {statusCode: status, error: message, message}, {...cors, ...more})
    const refused = refusal(role, asked, studioOrigin)
    if (refused !== undefined) return sayError(refused.status, refused.message)
    const own = ownAnswers.find(([pattern]) => pattern.test(path))
    if (own !== undefined) return say(answer, 200, own[1], cors)
    if (fault === 'lostBefore') return hangUp(asked, answer)
    if (fault === 'tooMany' || fault === 'unavailable') {
      if (fault === 'tooMany') notBefore.set(identity, Date.now() + retryAfterSeconds * 1000)
      return sayError(busy[fault].status, fault, busy[fault].headers)
    }
    const given = await forward(lake, asked, body)
    const status = given.statusCode ?? 502
    request.status = status
    if (fault === 'lostAfter') {
      await buffer(given)
      return hangUp(asked, answer)
    }
    answer.on('close', () => given.destroy())
    const answered = {...answeredHeaders(given), ...cors}
    const told = await toldAnswer(lake, given)
    if (told === undefined) {
      answer.writeHead(status, answered)
      given.pipe(answer)
    } else {
      answer.writeHead(status, {...answered, 'content-length': told.length}).end(told)
    }
  }

  const {key, cert} = certificate
  const server = createSecureServer({key, cert, allowHTTP1: true}, (asked, answer) => {
    serve(asked, answer).catch(() => hangUp(asked, answer))
  })
  const closeSockets = relayPresence(server, lake)
  const sessions = new Set<{destroy(): void}>()
  server.on('session', (session) => {
    sessions.add(session)
    session.on('close', () => sessions.delete(session))
  })
  server.on('secureConnection', (socket) => {
    sessions.add(socket)
    socket.on('close', () => sessions.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: portOf(server),
    served,
    trouble: (planned) => {
      plan = planned
    },
    close: async () => {
      closeSockets()
      const closed = once(server, 'close')
      server.close()
      for (const session of sessions) session.destroy()
      await closed
    },
  }
}
