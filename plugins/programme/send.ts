import type {Mutation as ClientMutation} from '@sanity/client'
import type {SanityClient} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import type {Mutation} from '../../content/programme/mutation.ts'

/** Sends mutations as one transaction: all of them or none. Its id becomes the documents' revision. */
export async function send(
  client: SanityClient,
  mutations: readonly Mutation[],
  transactionId: string,
): Promise<void> {
  await client.mutate(mutations.map(asClients), {
    transactionId,
    visibility: 'sync',
    returnDocuments: false,
    tag: 'programme',
  })
}

/** The client's types want lists that can be written to. */
const asClients = (mutation: Mutation): ClientMutation => {
  if (!('patch' in mutation)) return mutation
  const {unset, ...patch} = mutation.patch
  return {patch: {...patch, ...defined({unset: unset === undefined ? undefined : [...unset]})}}
}
