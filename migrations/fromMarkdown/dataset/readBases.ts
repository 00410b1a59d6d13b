import type {SanityClient} from '@sanity/client'

import {
  type BaseEntry,
  type BaseRecord,
  baseRecordId,
  baseRecordType,
  readBaseEntry,
  readBaseRecord,
} from './baseRecords.ts'
import {inBatches} from './batches.ts'
import {datasetError, DatasetError, InterruptedError} from './errors.ts'
import {toJson} from './json.ts'
import type {Dataset} from './readDataset.ts'
import {retry} from './retry.ts'

const pageSize = 1000

/** What the last import knew, by document, without what it said. @throws DatasetError, InterruptedError */
export async function readBaseEntries(
  client: SanityClient,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, BaseEntry>> {
  const entries = new Map<string, BaseEntry>()
  const query = `*[_type == $type && _id > $last] | order(_id) [0...${pageSize}]{
    _id, document, digest, path, file, within, read, movedFrom, conflicts, refused
  }`
  let last = ''
  try {
    while (true) {
      const params = {type: baseRecordType, last}
      const rows = await retry(
        () => client.fetch<readonly {readonly _id: string}[]>(query, params),
        signal,
      )
      for (const row of rows) {
        const entry = readBaseEntry(row)
        if (entry !== undefined) entries.set(entry.document, entry)
      }
      const end = rows.at(-1)
      if (end === undefined || rows.length < pageSize) return entries
      last = end._id
    }
  } catch (error) {
    if (error instanceof InterruptedError || error instanceof DatasetError) throw error
    throw datasetError(error)
  }
}

/** What the last import said of some documents. @throws DatasetError, InterruptedError */
export async function readBaseRecords(
  dataset: Dataset,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BaseRecord>> {
  const records = new Map<string, BaseRecord>()
  for await (const batch of inBatches(ids)) {
    for (const row of (await dataset.documents(batch.map(baseRecordId))).values()) {
      const record = readBaseRecord(toJson(row))
      if (record !== undefined) records.set(record.document, record)
    }
  }
  return records
}

/** The fingerprints of files that the last import knew, by document. @throws DatasetError, InterruptedError */
export async function readPrints(
  dataset: Dataset,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const records = await readBaseRecords(dataset, ids)
  return new Map([...records].map(([id, {print = ''}]) => [id, print]))
}
