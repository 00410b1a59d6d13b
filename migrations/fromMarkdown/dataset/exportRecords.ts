import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {datasetError, InterruptedError} from './errors.ts'
import {isObject, type JsonDocument} from './json.ts'
import {renamed} from './renamed.ts'
import {retry} from './retry.ts'

/** The type of what an export writes down of each file that it wrote; ids begin with it. */
export const exportRecordType = 'lectern.export'

const shape = z.object({
  document: z.string(),
  path: z.string(),
  digest: z.string(),
  earlier: z.array(z.string()).default([]),
  _updatedAt: z.string().exactOptional(),
  aliases: z.array(z.object({read: z.string(), document: z.string()})).default([]),
})

/** What an export wrote down of a file that it wrote. */
export interface ExportRecord {
  /** The page's document, without `drafts.`. */
  readonly document: string
  /** Of the file, relative to the site. */
  readonly path: string
  /** Of the file's bytes as the export left them: `sha256-…`. */
  readonly digest: string
  /** What earlier exports left, the latest first: an export may have been taken back. */
  readonly earlier: readonly string[]
  /** When it was written down, ISO 8601; the lake says it. */
  readonly _updatedAt?: string
  /** Documents that an import would give another id than they have. */
  readonly aliases: readonly {readonly read: string; readonly document: string}[]
}

const pageSize = 500

const readAll = async (
  client: SanityClient,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ExportRecord>> => {
  const records = new Map<string, ExportRecord>()
  const query = `*[_type == $type && _id > $last] | order(_id) [0...${pageSize}]`
  let last = ''
  while (true) {
    const params = {type: exportRecordType, last}
    const rows = await retry(
      () => client.fetch<readonly {readonly _id: string}[]>(query, params),
      signal,
    )
    for (const row of rows) {
      const read = shape.safeParse(row)
      if (read.success) records.set(read.data.document, read.data)
    }
    const end = rows.at(-1)
    if (end === undefined || rows.length < pageSize) return records
    last = end._id
  }
}

/** What exports wrote down, by document. @throws DatasetError, InterruptedError */
export async function readExportRecords(
  client: SanityClient,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ExportRecord>> {
  try {
    return await readAll(client, signal)
  } catch (error) {
    throw error instanceof InterruptedError ? error : datasetError(error)
  }
}

type Records = ReadonlyMap<string, ExportRecord>

/** Gives what was found inside exported pages the ids that it has in the dataset. */
export function aliasesIn(records: Records): (document: JsonDocument) => JsonDocument {
  const known = new Map(
    [...records.values()].flatMap(({aliases}) =>
      aliases.map(({read, document}) => [read, document] as const),
    ),
  )
  if (known.size === 0) return (document) => document
  return (document) => renamed(document, known)
}

/** Whether a file is as the last export of its document left it: then nobody changed it on the site. */
export function exportedFiles(records: Records): (document: JsonDocument) => boolean {
  const files = new Set([...records.values()].map(({path, digest}) => `${digest} ${path}`))
  return ({source}) => isObject(source) && files.has(`${source['digest']} ${source['path']}`)
}
