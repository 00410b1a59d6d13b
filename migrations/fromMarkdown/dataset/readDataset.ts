import type {SanityClient, SanityDocument} from '@sanity/client'

import {datasetError, DatasetError, InterruptedError} from './errors.ts'
import {retry} from './retry.ts'

/** What the dataset holds, asked for a batch at a time. @throws DatasetError, InterruptedError */
export interface Dataset {
  /** Which of the ids exist, in exactly this form. */
  readonly existing: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly documents: (ids: readonly string[]) => Promise<ReadonlyMap<string, SanityDocument>>
  /** Ids of assets by type and the SHA-1 of their bytes. */
  readonly asset: (type: string, sha1: string) => Promise<string | undefined>
}

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
  }
}
