import {createClient} from '@sanity/client'
import type {WorkspaceOptions} from 'sanity'

import {patientFetch} from './patientFetch.ts'

/** What the Studio's configuration says beyond the ordinary for a project that Sanity hosts. */
export function hostedLake(): Pick<WorkspaceOptions, 'unstable_clientFactory'> {
  return {
    unstable_clientFactory: (options) =>
      createClient({...options, resolveFetch: () => patientFetch}),
  }
}
