import type {SanityDocument} from '@sanity/client'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import type {Write} from '../write.ts'

/** Whether the lake refuses a write because it has carried it out before. */
export async function isDoneAlready({transactionId}: Write, response: Response): Promise<boolean> {
  if (response.status !== 409) return false
  const {error}: {error?: {items?: {error?: {type?: string; transactionID?: string}}[]}} =
    await response.json()
  return (error?.items ?? []).some(
    (item) =>
      item.error?.type === 'transactionAlreadyExistsError' &&
      item.error.transactionID === transactionId,
  )
}

/**
 * What the lake answered when it carried the write out. Where documents were asked for, those that
 * the transaction changed last; whatever was changed again since by somebody else is left out.
 */
export async function rememberedAnswer({
  url,
  init,
  dataset,
  transactionId,
}: Write): Promise<Response> {
  const isAskedFor = (name: string): boolean => url.searchParams.get(name) === 'true'
  if (!isAskedFor('returnDocuments') && !isAskedFor('returnIds')) {
    return Response.json({transactionId, results: []})
  }
  const query = new URL(`/v${apiVersion}/data/query/${dataset}?perspective=raw`, url)
  const response = await fetch(query, {
    ...init,
    body: JSON.stringify({query: '*[_rev == $transactionId]', params: {transactionId}}),
  })
  const {result}: {result: readonly SanityDocument[]} = await response.json()
  return Response.json({
    transactionId,
    results: result.map((document) => ({
      id: document._id,
      operation: document._createdAt === document._updatedAt ? 'create' : 'update',
      ...(isAskedFor('returnDocuments') ? {document} : {}),
    })),
  })
}
