import {type ClientConfig, type SanityClient, createClient} from '@sanity/client'

import {listenerFetch} from './listenerFetch.ts'

/**
 * Makes the Studio's clients for the embedded lake, which answers on the Studio's own origin: no
 * host name for the project, no request across origins.
 */
export function createLakeClient(options: ClientConfig): SanityClient {
  return createClient({
    ...options,
    apiHost: location.origin,
    useProjectHostname: false,
    resolveFetch: () => listenerFetch,
  })
}
