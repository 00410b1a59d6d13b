import type {SanityDocument} from '@sanity/client'

import {apiVersion} from '../apiVersion.ts'

/** A request that changes documents, with the name of its transaction, by which it may be repeated. */
export interface Write {
  readonly url: URL
  readonly init: RequestInit
  readonly transactionId: string
}

const writePath = /^\/v[^/]+\/+data\/(?:mutate|actions)\//u

/** Reads a request as a write, if it is one, and gives its transaction a name if it has none. */
export function writeOf(url: URL, init: RequestInit): Write | undefined {
  if (!writePath.test(url.pathname) || typeof init.body !== 'string') return undefined
  const body: unknown = JSON.parse(init.body)
  if (typeof body !== 'object' || body === null) return undefined
  const given = 'transactionId' in body ? body.transactionId : undefined
  const transactionId = typeof given === 'string' ? given : crypto.randomUUID()
  // Whoever asked may stop waiting; that must not take back what was handed over.
  const {signal: _, ...rest} = init
  return {url, transactionId, init: {...rest, body: JSON.stringify({...body, transactionId})}}
}

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
export async function rememberedAnswer({url, init, transactionId}: Write): Promise<Response> {
  const isAskedFor = (name: string): boolean => url.searchParams.get(name) === 'true'
  if (!isAskedFor('returnDocuments') && !isAskedFor('returnIds')) {
    return Response.json({transactionId, results: []})
  }
  const query = new URL(
    `/v${apiVersion}/data/query/${url.pathname.split('/').at(-1)}?perspective=raw`,
    url,
  )
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
