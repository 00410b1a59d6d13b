import type {Context} from 'hono'
import {bodyLimit} from 'hono/body-limit'

import {payloadTooLarge} from '../errors.ts'
import type {Route} from './route.ts'

const megabyte = 1024 * 1024

/**
 * The largest body (bytes) that is read, by who sends it. What a visitor sends is a query that is
 * too long for an address; the largest documents of those who work here are transactions.
 */
const largestBody = {session: 64 * megabyte, visitor: megabyte} as const

const limits = {session: limitOf('session'), visitor: limitOf('visitor')}

function limitOf(sender: keyof typeof largestBody) {
  const whose = sender === 'visitor' ? ' without credentials' : ''
  return bodyLimit({
    maxSize: largestBody[sender],
    onError: () => {
      const most = largestBody[sender] / megabyte
      throw payloadTooLarge(`The body of a request${whose} may have ${most} MB at most`)
    },
  })
}

/** Answers a request unless its body is too large, which is refused before all of it is there. */
export async function withinBodyLimit(
  context: Context,
  authorized: boolean,
  route: Route,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  // Uploads count their bytes themselves, while they write them.
  if (route.path.startsWith('/assets/')) return answer()
  let response: Response | undefined
  await limits[authorized ? 'session' : 'visitor'](context, async () => {
    response = await answer()
  })
  if (response === undefined) throw new TypeError('A request within its limit has no answer')
  return response
}
