import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {apiVersion} from '../../../content/documents/apiVersion.ts'
import {baseRecordType} from '../dataset/baseRecords.ts'
import type {Connection} from '../dataset/connection.ts'
import {datasetError, DatasetError, InterruptedError} from '../dataset/errors.ts'
import {exportRecordType} from '../dataset/exportRecords.ts'
import {retry} from '../dataset/retry.ts'
import {askEmbedded} from './askEmbedded.ts'
import {runType} from './run.ts'

const noteId = 'lectern.run.site'
const noteType = 'lectern.runSite'

const summaryShape = z.object({
  errors: z.number(),
  warnings: z.number(),
  notes: z.number(),
  codes: z.record(z.string(), z.number()),
})

const contentShape = z.object({
  print: z.string(),
  /** What of the dataset decides about an import, as it was behind that one. */
  state: z.string(),
  /** Files that its documents name. */
  named: z.array(z.string()),
  summary: summaryShape,
})

/** What a whole import saw: where it sees the same again, there is nothing to do. */
export type SiteNote = z.infer<typeof contentShape>

const answerShape = z.object({
  note: z.string().nullish(),
  last: z.object({run: z.string(), state: z.string()}).nullish(),
  bases: z.number(),
  exports: z.number(),
  exported: z.string().nullish(),
})

const resultShape = z.object({result: z.unknown()})

const query = `{
  "note": *[_id == "${noteId}"][0].content,
  "last": *[_type == "${runType}"] | order(startedAt desc, run desc)[0]{run, state},
  "bases": count(*[_type == "${baseRecordType}"]),
  "exports": count(*[_type == "${exportRecordType}"]),
  "exported": *[_type == "${exportRecordType}"] | order(_updatedAt desc)[0]._updatedAt
}`

/** A dataset as far as it decides about an import of a site that did not change. */
export interface DatasetState {
  /** None where there was no run, or the last one is not done. */
  readonly run?: string
  /** The same for two imports between which nobody imported, exported or took an import back. */
  readonly state: string
  /** Whether exports into a site gave documents ids of their own. */
  readonly hasExports: boolean
  /** So many documents have a record of the last import. */
  readonly documents: number
  readonly note?: SiteNote
}

const parsed = (text: string | null | undefined): SiteNote | undefined => {
  try {
    return contentShape.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

const known = (error: unknown): Error =>
  error instanceof InterruptedError || error instanceof DatasetError ? error : datasetError(error)

const stateIn = (answer: unknown): DatasetState => {
  const {last, bases, exports, exported, note: written} = answerShape.parse(answer)
  const note = parsed(written)
  return {
    ...(last?.state === 'done' && {run: last.run}),
    hasExports: exports > 0,
    documents: bases,
    state: JSON.stringify([last?.run, last?.state, bases, exports, exported]),
    ...(note && {note}),
  }
}

/** @throws DatasetError, InterruptedError */
export async function readDatasetState(
  client: SanityClient,
  signal: AbortSignal,
): Promise<DatasetState> {
  try {
    return stateIn(await retry(() => client.fetch<unknown>(query), signal))
  } catch (error) {
    throw known(error)
  }
}

/**
 * The same of an embedded lake, asked once and without Sanity's client, which takes longer to load
 * than an import without changes takes besides; `undefined` of any other lake, and where it fails.
 */
export async function quickDatasetState(
  connection: Connection,
  signal: AbortSignal,
): Promise<DatasetState | undefined> {
  const {apiHost, dataset} = connection
  if (apiHost === undefined) return undefined
  const search = new URLSearchParams({query, perspective: 'raw'})
  const path = `/v${apiVersion}/data/query/${dataset}?${search}`
  try {
    const answer = await askEmbedded(connection, path, signal)
    return answer === undefined ? undefined : stateIn(resultShape.parse(JSON.parse(answer)).result)
  } catch {
    return undefined
  }
}

/** Keeps what an import saw. @throws DatasetError, InterruptedError */
export async function writeSiteNote(
  client: SanityClient,
  note: SiteNote,
  signal: AbortSignal,
): Promise<void> {
  const document = {_id: noteId, _type: noteType, content: JSON.stringify(note)}
  try {
    await retry(() => client.createOrReplace(document, {returnDocuments: false}), signal)
  } catch (error) {
    throw known(error)
  }
}
