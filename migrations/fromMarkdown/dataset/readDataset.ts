import type {SanityClient, SanityDocument} from '@sanity/client'
import {z} from 'zod'

import {datasetError, DatasetError, InterruptedError} from './errors.ts'
import {type JsonDocument, toJson} from './json.ts'
import {retry} from './retry.ts'

type Parameters = Readonly<Record<string, unknown>>

/** What the dataset holds, asked for a batch at a time. @throws DatasetError, InterruptedError */
export interface Dataset {
  /** The answer to a query. */
  readonly fetch: <Answer>(query: string, parameters: Parameters) => Promise<Answer>
  /** Which of the ids exist, in exactly this form, with their revisions. */
  readonly existing: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly documents: (ids: readonly string[]) => Promise<ReadonlyMap<string, SanityDocument>>
  /** The id of an asset by its type and the SHA-1 of its bytes. */
  readonly asset: (type: string, sha1: string) => Promise<string | undefined>
  /** Ids of all assets, by `<type> <SHA-1>`. */
  readonly assets: () => Promise<ReadonlyMap<string, string>>
  /** What refers to documents, but for Lectern's own records. */
  readonly referrers: (ids: readonly string[]) => Promise<readonly string[]>
  /** A document as it was created; `undefined` where the lake does not remember. */
  readonly firstRevision: (document: JsonDocument) => Promise<JsonDocument | undefined>
}

const revisions = z.object({
  documents: z.array(z.looseObject({_id: z.string(), _type: z.string()})),
})

const pageSize = 1000

interface AssetRow {
  readonly _id: string
  readonly _type: string
  readonly sha1hash: string
}

const assetPage = `*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && _id > $last]
  | order(_id) [0...${pageSize}]{_id, _type, sha1hash}`

export function readDataset(client: SanityClient, signal: AbortSignal): Dataset {
  const ask = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await retry(send, signal)
    } catch (error) {
      throw error instanceof InterruptedError || error instanceof DatasetError
        ? error
        : datasetError(error)
    }
  }
  const query = <Answer>(text: string, parameters: Parameters): Promise<Answer> =>
    ask(() => client.fetch<Answer>(text, {...parameters}))

  return {
    fetch: query,
    existing: async (ids) => {
      const rows = await query<readonly {readonly _id: string; readonly _rev: string}[]>(
        '*[_id in $ids]{_id, _rev}',
        {ids},
      )
      return new Map(rows.map(({_id, _rev}) => [_id, _rev]))
    },
    documents: async (ids) => {
      if (ids.length === 0) return new Map()
      const rows = await query<readonly SanityDocument[]>('*[_id in $ids]', {ids})
      return new Map(rows.map((row) => [row._id, row]))
    },
    asset: async (type, sha1) =>
      (await query<string | null>('*[_type == $type && sha1hash == $sha1][0]._id', {
        type,
        sha1,
      })) ?? undefined,
    assets: async () => {
      const found = new Map<string, string>()
      let last = ''
      while (true) {
        const rows = await query<readonly AssetRow[]>(assetPage, {last})
        for (const {_id, _type, sha1hash} of rows) found.set(`${_type} ${sha1hash}`, _id)
        const end = rows.at(-1)
        if (end === undefined || rows.length < pageSize) return found
        last = end._id
      }
    },
    referrers: (ids) =>
      query<readonly string[]>('*[references($ids) && !(_id in path("lectern.**"))]._id', {ids}),
    firstRevision: async ({_id: id, _createdAt: time}) => {
      const {dataset = ''} = client.config()
      const answer: unknown = await ask(() =>
        client.request({
          url: `/data/history/${dataset}/documents/${id}`,
          query: {time: String(time)},
        }),
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
