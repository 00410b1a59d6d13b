import {type ClientConfig, type SanityClient, createClient} from '@sanity/client'

import type {Fetch} from './outage/fetch.ts'

/**
 * Makes the Studio's clients for the embedded lake, which answers on the Studio's own origin: no
 * host name for the project, no request across origins.
 */
export function createLakeClient(options: ClientConfig, lakeFetch: Fetch): SanityClient {
  return createClient({
    ...options,
    apiHost: location.origin,
    useProjectHostname: false,
    resolveFetch: () => lakeFetch,
    // What waits for a lake that has stopped may wait for long.
    timeout: 0,
  })
}
