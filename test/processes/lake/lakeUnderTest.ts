import {randomUUID} from 'node:crypto'

import {createClient} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, vi} from 'vitest'

import {startLake} from '../../startLake.ts'

interface Connection {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly token: string
  stop(): Promise<unknown>
}

export interface LakeUnderTest {
  readonly connection: Connection
  /** Sees everything, drafts included. */
  readonly client: SanityClient
  /** Has no token. */
  readonly visitor: SanityClient
  /** Ids and types of this run alone: the lake may hold other documents. */
  name(text: string): string
  request(path: string, init?: RequestInit): Promise<Response>
}

/**
 * The lake that the cases of a file run against: one started for them, or the one at the address
 * in `LECTERN_TEST_LAKE` (with `…_TOKEN`, `…_PROJECT` and `…_DATASET`), where they leave documents
 * behind.
 */
export function useLake(): LakeUnderTest {
  vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
  const run = randomUUID().slice(0, 8)
  let connection: Connection | undefined

  beforeAll(async () => {
    connection = connectionFromEnvironment() ?? (await startLake())
  })
  afterAll(async () => {
    await connection?.stop()
  })

  const connected = (): Connection => {
    if (connection === undefined) throw new Error('The lake has not been started yet')
    return connection
  }
  return {
    get connection() {
      return connected()
    },
    get client() {
      return clientFor(connected()).withConfig({token: connected().token, perspective: 'raw'})
    },
    get visitor() {
      return clientFor(connected()).withConfig({perspective: 'published'})
    },
    name: (text) => `${run}-${text}`,
    request: (path, init = {}) => {
      const {url, token} = connected()
      const headers = new Headers(init.headers)
      if (!headers.has('authorization')) headers.set('authorization', `Bearer ${token}`)
      return fetch(url + path, {...init, headers})
    },
  }
}

export function clientFor({url, projectId, dataset}: Connection): SanityClient {
  return createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    useCdn: false,
    apiHost: url,
    useProjectHostname: false,
  })
}

const connectionFromEnvironment = (): Connection | undefined => {
  const {env} = process
  const url = env['LECTERN_TEST_LAKE']
  if (url === undefined || url === '') return undefined
  return {
    url,
    projectId: env['LECTERN_TEST_LAKE_PROJECT'] ?? 'lectern',
    dataset: env['LECTERN_TEST_LAKE_DATASET'] ?? 'production',
    token: env['LECTERN_TEST_LAKE_TOKEN'] ?? '',
    stop: () => Promise.resolve(),
  }
}

/** What a refused call came to: its HTTP status and the error that the lake states. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{readonly statusCode: unknown; readonly details: unknown}> {
  try {
    await call
  } catch (error) {
    if (typeof error === 'object' && error !== null) {
      return {
        statusCode: 'statusCode' in error ? error.statusCode : undefined,
        details: 'details' in error ? error.details : undefined,
      }
    }
  }
  throw new Error('The call was not refused')
}
