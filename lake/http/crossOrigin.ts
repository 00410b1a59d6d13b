import type {Context, MiddlewareHandler} from 'hono'

import type {Origins} from '../auth/origin.ts'

const preflightSeconds = '600'
const headerNames = /^[\w\-, ]{1,1000}$/
const shownHeaders = 'content-disposition, content-range, retry-after'

/**
 * What browsers need to be told before a page of another origin may read an answer. Cookies are
 * never allowed: a page that is to see more than the public sends the token.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function crossOrigin(origins: Origins): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin')
    const asking = origins.admit(context.req.header('host'), origin)
    if (origins.areOnlyOwn) return next()
    if (asking === 'allowed' && isPreflight(context)) {
      return new Response(null, {status: 204, headers: preflightHeaders(context, origin ?? '')})
    }
    await next()
    const {headers} = context.res
    headers.append('vary', 'origin')
    if (asking === 'allowed') {
      headers.set('access-control-allow-origin', origin ?? '')
      headers.set('access-control-expose-headers', shownHeaders)
    }
    // Images are shown without asking by CORS; assets alone carry this value.
    if (origins.areOfOtherSites && headers.get('cross-origin-resource-policy') === 'same-site') {
      headers.set('cross-origin-resource-policy', 'cross-origin')
    }
    return undefined
  }
}

const isPreflight = ({req}: Context): boolean =>
  req.method === 'OPTIONS' && req.header('access-control-request-method') !== undefined

const preflightHeaders = ({req}: Context, origin: string): Record<string, string> => {
  const asked = req.header('access-control-request-headers') ?? ''
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    ...(headerNames.test(asked) ? {'access-control-allow-headers': asked} : {}),
    'access-control-max-age': preflightSeconds,
    vary: 'origin, access-control-request-headers',
  }
}
