import {once} from 'node:events'
import {Agent, type IncomingMessage, request as send} from 'node:http'
import type {Http2ServerRequest} from 'node:http2'
import {buffer} from 'node:stream/consumers'

import type {LakeProcess} from '../startLake.ts'

export type Asked = IncomingMessage | Http2ServerRequest

const agent = new Agent({keepAlive: true})

/** What belongs to one connection, or to the page that asked, and not to the lake. */
const notForwarded = new Set([
  'connection',
  'cookie',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'transfer-encoding',
  'upgrade',
])
const notAnswered = new Set([
  'connection',
  'cross-origin-resource-policy',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
])

type Headers = Readonly<Record<string, string | string[] | undefined>>

const without = (headers: Headers, names: ReadonlySet<string>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !names.has(name)),
  )

/** Passes a request on to the lake as a program would send it: no cookie, no origin. */
export async function forward(
  lake: LakeProcess,
  {method, url, headers}: Pick<Asked, 'method' | 'url' | 'headers'>,
  body: Buffer,
): Promise<IncomingMessage> {
  const {hostname, port, host} = new URL(lake.url)
  const passed = send({
    agent,
    hostname,
    port,
    method: method ?? 'GET',
    path: url ?? '/',
    headers: {...without(headers, notForwarded), host, 'content-length': body.length},
  })
  passed.end(body)
  const [answer]: IncomingMessage[] = await once(passed, 'response')
  if (answer === undefined) throw new Error('The lake gave no answer')
  return answer
}

export function answeredHeaders({headers}: IncomingMessage) {
  return without(headers, notAnswered)
}

/** What is told in one piece; events come when they come. */
const isTold = ({headers}: IncomingMessage): boolean =>
  /^application\/(?:json|x-ndjson)\b/u.test(headers['content-type'] ?? '')

/**
 * The answer of the lake as Sanity would give it: assets have the address of Sanity's CDN, where the
 * lake names its own. Undefined for what is passed on as it comes: images, files and events.
 */
export async function toldAnswer(
  lake: LakeProcess,
  answer: IncomingMessage,
): Promise<Buffer | undefined> {
  if (!isTold(answer)) return undefined
  const told = (await buffer(answer)).toString()
  return Buffer.from(told.replaceAll(`${lake.url}/`, 'https://cdn.sanity.io/'))
}
