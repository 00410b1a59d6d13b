import type {SanityDocument} from '@sanity/client'

import {apiVersion} from '../content/documents/apiVersion.ts'
import {defined} from '../content/objects/defined.ts'
import type {Write} from './write.ts'

/**
 * The documents that a write changed last: what tells, after its answer was lost, that it was carried
 * out. Whatever was changed again since is not among them. `undefined` where the lake does not say.
 */
export async function changedBy({
  url,
  init,
  dataset,
  transactionId,
}: Write): Promise<readonly SanityDocument[] | undefined> {
  const query = new URL(`/v${apiVersion}/data/query/${dataset}?perspective=raw`, url)
  const body = JSON.stringify({query: '*[_rev == $transactionId]', params: {transactionId}})
  const response = await fetch(query, {...init, body})
  if (!response.ok) return undefined
  const {result}: {result: readonly SanityDocument[]} = await response.json()
  return result
}

/** The answer that was lost, as far as these documents tell it. */
export function lostAnswer(
  {transactionId, url}: Write,
  documents: readonly SanityDocument[],
): Response {
  const isAskedFor = (name: string): boolean => url.searchParams.get(name) === 'true'
  if (!isAskedFor('returnDocuments') && !isAskedFor('returnIds')) {
    return Response.json({transactionId, results: []})
  }
  return Response.json({
    transactionId,
    results: documents.map((document) => ({
      id: document._id,
      operation: document._createdAt === document._updatedAt ? 'create' : 'update',
      ...defined({document: isAskedFor('returnDocuments') ? document : undefined}),
    })),
  })
}
