import type {SanityClient} from '@sanity/client'
import {getPublishedId} from '@sanity/client/csm'
import {z} from 'zod'

import {datasetError, InterruptedError} from './errors.ts'
import {isObject, type JsonDocument, toJson} from './json.ts'
import {renamed} from './renamed.ts'
import {retry} from './retry.ts'
import {sourcePath} from './sourcePath.ts'

/** The type of what an export writes down of each file that it wrote; ids begin with it. */
export const exportRecordType = 'lectern.export'

const shape = z.object({
  document: z.string(),
  path: z.string(),
  digest: z.string(),
  earlier: z.array(z.string()).default([]),
  _updatedAt: z.string().exactOptional(),
  aliases: z.array(z.object({read: z.string(), document: z.string()})).default([]),
  says: z.string().exactOptional(),
})

const saidShape = z.object({
  documents: z.array(z.looseObject({_id: z.string(), _type: z.string()})),
  held: z.array(z.string()),
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
  /** As JSON: `ExportedPage`. */
  readonly says?: string
}

/** What a page says as an export left it. */
export interface ExportedPage {
  /** The documents that an import makes of it, by the ids that it gives them. */
  readonly documents: readonly JsonDocument[]
  /** Documents that the site had taken out of it, which the export did not write back. */
  readonly held: readonly string[]
}

/** What a page says as its export left it, where that was written down. */
export function exportedPage({says}: ExportRecord): ExportedPage | undefined {
  if (says === undefined) return undefined
  const json: unknown = JSON.parse(says)
  const read = saidShape.safeParse(json)
  if (!read.success) return undefined
  return {documents: read.data.documents.map(toJson), held: read.data.held}
}

/** A document as an export left it in its page. */
export interface ExportedDocument {
  readonly document: JsonDocument
  /** When, ISO 8601. */
  readonly at: string
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

const aliasMap = (records: Records): ReadonlyMap<string, string> =>
  new Map(
    [...records.values()].flatMap(({aliases}) =>
      aliases.map(({read, document}) => [read, document] as const),
    ),
  )

/** Gives what was found inside exported pages the ids that it has in the dataset. */
export function aliasesIn(records: Records): (document: JsonDocument) => JsonDocument {
  const known = aliasMap(records)
  if (known.size === 0) return (document) => document
  return (document) => renamed(document, known)
}

/** Whether exports gave an id, without `drafts.`, to what an import would call otherwise. */
export function isAliasIn(records: Records): (id: string) => boolean {
  const given = new Set(aliasMap(records).values())
  return (id) => given.has(id)
}

/** Whether a file is as the last export of its document left it: then nobody changed it on the site. */
export function exportedFiles(records: Records): (document: JsonDocument) => boolean {
  const files = new Set([...records.values()].map(({path, digest}) => `${digest} ${path}`))
  return ({source}) => isObject(source) && files.has(`${source['digest']} ${source['path']}`)
}

/** What the page of a document said of it when it was exported last; read when it is asked for. */
export function exportedDocuments(
  records: Records,
): (document: JsonDocument) => ExportedDocument | undefined {
  const alias = aliasesIn(records)
  const byPath = new Map([...records.values()].map((record) => [record.path, record]))
  const known = new Map<ExportRecord, ReadonlyMap<string, JsonDocument>>()
  const saidIn = (record: ExportRecord): ReadonlyMap<string, JsonDocument> => {
    const found = known.get(record)
    if (found !== undefined) return found
    const documents = exportedPage(record)?.documents.map(alias) ?? []
    const said = new Map(documents.map((document) => [getPublishedId(document._id), document]))
    known.set(record, said)
    return said
  }
  return (document) => {
    const record = byPath.get(sourcePath(document))
    if (record?._updatedAt === undefined) return undefined
    const said = saidIn(record).get(getPublishedId(document._id))
    return said === undefined ? undefined : {document: said, at: record._updatedAt}
  }
}
