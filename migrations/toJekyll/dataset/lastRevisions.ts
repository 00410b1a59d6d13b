import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {InterruptedError} from '../../fromMarkdown/dataset/errors.ts'
import {type JsonDocument, toJson} from '../../fromMarkdown/dataset/json.ts'

const answerShape = z.object({
  documents: z.array(z.looseObject({_id: z.string(), _type: z.string()})),
})

const lastOf = async (client: SanityClient, id: string): Promise<JsonDocument | undefined> => {
  const {dataset = ''} = client.config()
  try {
    const answer: unknown = await client.request({
      url: `/data/history/${dataset}/documents/${id}`,
      query: {lastRevision: 'true'},
    })
    const [document] = answerShape.parse(answer).documents
    return document === undefined ? undefined : toJson(document)
  } catch {
    // A lake forgets what was deleted long ago; then nothing is known of it.
    return undefined
  }
}

/** Documents that were deleted, as they last were; those that the lake remembers. @throws InterruptedError */
export async function lastRevisions(
  client: SanityClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, JsonDocument>> {
  const found = new Map<string, JsonDocument>()
  for (const id of ids) {
    if (signal.aborted) throw new InterruptedError()
    const document = await lastOf(client, id)
    if (document !== undefined) found.set(id, document)
  }
  return found
}
