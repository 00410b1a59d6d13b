import {createClient, type SanityClient} from '@sanity/client'

import {apiVersion} from '../../../content/documents/apiVersion.ts'
import {defined} from '../../../content/objects/defined.ts'
import type {Connection} from './connection.ts'

/** A client that sees every document of the dataset, drafts included, and retries nothing by itself. */
export function openLake({projectId, dataset, token, apiHost}: Connection): SanityClient {
  return createClient({
    projectId,
    dataset,
    apiVersion,
    useCdn: false,
    perspective: 'raw',
    maxRetries: 0,
    requestTagPrefix: 'lectern',
    ...defined({token}),
    ...(apiHost === undefined ? {} : {apiHost, useProjectHostname: false}),
  })
}
