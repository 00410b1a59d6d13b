import {existsSync, readFileSync} from 'node:fs'

import type {ProxyOptions} from 'vite'

const apiPath = '^/v(1|X|\\d{4}-\\d{2}-\\d{2})/'
const assetPath = '^/(images|files)/'
const sitePath = '^/lake/site$'

/**
 * Lets `sanity dev` answer on one origin with an embedded lake, as the built Studio does.
 *
 * @param target The lake's address, such as `http://127.0.0.1:3333`.
 * @param tokenFile Of the lake; the page of `sanity dev` does not come from the lake, so its browser
 *   has no session cookie.
 */
export function lakeProxy(target: string, tokenFile: string): Record<string, ProxyOptions> {
  const headers = existsSync(tokenFile)
    ? {authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}`}
    : {}
  return {
    [apiPath]: {target, ws: true, headers, configure: hangUpWithLake},
    [assetPath]: {target, headers},
    [sitePath]: {target, headers},
  }
}

/**
 * Hangs up where the lake does not answer, as it would itself: the Studio waits for a lake that is
 * away, and takes what a server says in its place for its answer.
 */
const hangUpWithLake: NonNullable<ProxyOptions['configure']> = (proxy) => {
  proxy.on('error', (_error, _request, response) => response.destroy())
}
