import type {Asked} from './forward.ts'
import type {HostRole} from './hostNames.ts'

export interface Refusal {
  readonly status: number
  readonly message: string
}

const paths: Readonly<Record<HostRole, RegExp>> = {
  api: /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\//u,
  cdn: /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/data\/(?:query|doc|live\/events)\//u,
  assets: /^\/(?:images|files)\//u,
}

/** Whether a host answers such a request at all; who may send it is decided by the lake. */
export function refusal(
  role: HostRole | undefined,
  {method, url = '', headers}: Pick<Asked, 'method' | 'url' | 'headers'>,
  allowedOrigin: string,
): Refusal | undefined {
  if (role === undefined) return {status: 421, message: 'No such host here'}
  if (!paths[role].test(url.replaceAll(/\/{2,}/gu, '/'))) {
    return {status: 404, message: `${role} does not answer ${method} ${url}`}
  }
  if (role !== 'assets' && headers.origin !== undefined && headers.origin !== allowedOrigin) {
    return {status: 403, message: 'CORS Origin not allowed'}
  }
  return undefined
}

/** What lets pages of the Studio's origin read an answer. */
export function corsHeaders(origin: string | undefined, allowedOrigin: string) {
  return origin === allowedOrigin
    ? {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'retry-after',
        vary: 'Origin',
      }
    : {}
}

/** What the browser asks before it sends what a plain form could not. */
export function preflightHeaders({headers}: Pick<Asked, 'headers'>) {
  return {
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
    'access-control-max-age': '600',
  }
}
