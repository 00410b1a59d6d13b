import {once} from 'node:events'
import {Agent, type IncomingMessage, request as send} from 'node:http'
import type {Http2ServerRequest} from 'node:http2'
import {buffer} from 'node:stream/consumers'

import {z} from 'zod'

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

const uploaded = z.looseObject({
  document: z.looseObject({_id: z.string(), path: z.string(), url: z.string()}),
})

/**
 * The answer to an upload. The lake writes down its own address as that of the asset; Sanity's is
 * that of its CDN, and so the document is made to say.
 */
export async function withHostedAddress(
  lake: LakeProcess,
  answer: IncomingMessage,
): Promise<Buffer> {
  const body = await buffer(answer)
  if (answer.statusCode !== 200) return body
  const {document} = uploaded.parse(JSON.parse(body.toString()))
  const url = `https://cdn.sanity.io/${document.path}`
  const patch = {id: document._id, set: {url}}
  const mutated = await forward(
    lake,
    {
      method: 'POST',
      url: `/v2025-02-19/data/mutate/${lake.dataset}`,
      headers: {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'},
    },
    Buffer.from(JSON.stringify({mutations: [{patch}]})),
  )
  mutated.resume()
  return Buffer.from(JSON.stringify({document: {...document, url}}))
}
