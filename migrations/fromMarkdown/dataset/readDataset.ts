import type {SanityClient, SanityDocument} from '@sanity/client'
import {z} from 'zod'

import {datasetError, DatasetError, InterruptedError} from './errors.ts'
import {type JsonDocument, toJson} from './json.ts'
import {retry} from './retry.ts'

/** What the dataset holds, asked for a batch at a time. @throws DatasetError, InterruptedError */
export interface Dataset {
  /** Which of the ids exist, in exactly this form. */
  readonly existing: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly documents: (ids: readonly string[]) => Promise<ReadonlyMap<string, SanityDocument>>
  /** Ids of assets by type and the SHA-1 of their bytes. */
  readonly asset: (type: string, sha1: string) => Promise<string | undefined>
  /** What refers to a document, but for Lectern's own records. */
  readonly referrers: (id: string) => Promise<readonly string[]>
  /** A document as it was created; `undefined` where the lake does not remember. */
  readonly firstRevision: (document: JsonDocument) => Promise<JsonDocument | undefined>
}

const revisions = z.object({
  documents: z.array(z.looseObject({_id: z.string(), _type: z.string()})),
})

const ask = async <Result>(send: () => Promise<Result>, signal: AbortSignal): Promise<Result> => {
  try {
    return await retry(send, signal)
  } catch (error) {
    throw error instanceof InterruptedError || error instanceof DatasetError
      ? error
      : datasetError(error)
  }
}

export function readDataset(client: SanityClient, signal: AbortSignal): Dataset {
  return {
    existing: async (ids) => {
      const rows = await ask(
        () =>
          client.fetch<readonly {readonly _id: string; readonly _rev: string}[]>(
            '*[_id in $ids]{_id, _rev}',
            {ids},
          ),
        signal,
      )
      return new Map(rows.map(({_id, _rev}) => [_id, _rev]))
    },
    documents: async (ids) => {
      const rows = await ask(
        () => client.fetch<readonly SanityDocument[]>('*[_id in $ids]', {ids}),
        signal,
      )
      return new Map(rows.map((row) => [row._id, row]))
    },
    asset: async (type, sha1) =>
      (await ask(
        () =>
          client.fetch<string | null>('*[_type == $type && sha1hash == $sha1][0]._id', {
            type,
            sha1,
          }),
        signal,
      )) ?? undefined,
    referrers: (id) =>
      ask(
        () =>
          client.fetch<readonly string[]>(
            '*[references($id) && !(_id in path("lectern.**"))]._id',
            {id},
          ),
        signal,
      ),
    firstRevision: async ({_id: id, _createdAt: time}) => {
      const {dataset = ''} = client.config()
      const answer: unknown = await ask(
        () =>
          client.request({
            url: `/data/history/${dataset}/documents/${id}`,
            query: {time: String(time)},
          }),
        signal,
      ).catch((error: unknown) => {
        if (error instanceof InterruptedError) throw error
        return undefined
      })
      const read = revisions.safeParse(answer)
      const [first] = read.success ? read.data.documents : []
      return first === undefined ? undefined : toJson(first)
    },
  }
}
