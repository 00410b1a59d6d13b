import {randomUUID} from 'node:crypto'

import type {SanityClient, Transaction} from '@sanity/client'

import {statusOf} from './errors.ts'

const conflict = 409

/**
 * Carries a transaction out once. Where it is sent again because its answer was lost, the lake
 * refuses it for its name; that it was carried out then shows in the documents that it wrote.
 * @param send sends a request, as often as it takes
 * @throws what `send` throws
 */
export async function commitOnce(
  client: SanityClient,
  transaction: Transaction,
  send: <Result>(request: () => Promise<Result>) => Promise<Result>,
): Promise<void> {
  const id = `lectern-${randomUUID()}`
  transaction.transactionId(id)
  try {
    await send(() => transaction.commit({returnDocuments: false}))
  } catch (error) {
    const {cause} = error instanceof Error ? error : {}
    if (statusOf(error) !== conflict && statusOf(cause) !== conflict) throw error
    const written = await send(() => client.fetch<number>('count(*[_rev == $id])', {id}))
    if (written === 0) throw error
  }
}
