import type {Context} from 'hono'

import type {LakeError} from '../errors.ts'
import {payloadTooLarge} from '../errors.ts'
import type {Route} from './route.ts'

const megabyte = 1024 * 1024

/**
 * The largest body (bytes) that is read, by who sends it. What a visitor sends is a query that is
 * too long for an address; the largest documents of those who work here are transactions.
 */
const largestBody = {session: 64 * megabyte, visitor: megabyte} as const

type Sender = keyof typeof largestBody

const tooLarge = (sender: Sender): LakeError => {
  const whose = sender === 'visitor' ? ' without credentials' : ''
  const most = largestBody[sender] / megabyte
  return payloadTooLarge(`The body of a request${whose} may have ${most} MB at most`)
}

/** Answers a request unless its body is too large, which is refused before it is parsed. */
export async function withinBodyLimit(
  context: Context,
  authorized: boolean,
  route: Route,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  // Uploads count their bytes themselves, while they write them.
  if (route.path.startsWith('/assets/')) return answer()
  const {raw} = context.req
  const sender = authorized ? 'session' : 'visitor'
  const stated = Number(context.req.header('content-length') ?? 0)
  if (stated > largestBody[sender]) throw tooLarge(sender)
  if (raw.body !== null && context.req.header('transfer-encoding') !== undefined) {
    const body = new Blob(await chunksOf(raw.body, sender))
    context.req.raw = new Request(raw, {method: raw.method, body})
  }
  return answer()
}

/**
 * A body that does not say how long it is. The rest of one that is too long is read and dropped, so
 * that the sender hears the answer, and not that it was hung up on; but no more of it than an editor
 * may send.
 */
const chunksOf = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  sender: Sender,
): Promise<Uint8Array<ArrayBuffer>[]> => {
  let kept: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size <= largestBody[sender]) kept.push(chunk)
    else kept = []
    if (size > largestBody.session) break
  }
  if (size > largestBody[sender]) throw tooLarge(sender)
  return kept
}
