import type {SanityClient} from '@sanity/client'
import {getPublishedId} from '@sanity/client/csm'
import {z} from 'zod'

import {datasetError, DatasetError, InterruptedError} from '../../fromMarkdown/dataset/errors.ts'
import {readExportRecords} from '../../fromMarkdown/dataset/exportRecords.ts'
import {toJson, type JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {readBaseEntries} from '../../fromMarkdown/dataset/readBases.ts'
import {retry} from '../../fromMarkdown/dataset/retry.ts'
import {copiesAmong, withoutSource} from './copies.ts'
import type {Asset, Holdings} from './holdings.ts'

type Records = Holdings['records']

const pageSize = 200
const types = [
  'event',
  'session',
  'project',
  'group',
  'person',
  'organisation',
  'translation.metadata',
] as const

const asset = z.object({
  _id: z.string(),
  sha1hash: z.string(),
  url: z.string(),
  path: z.string().default(''),
  originalFilename: z.string().nullish(),
  extension: z.string(),
})

const review = z.object({page: z.object({_ref: z.string()}), path: z.string()})

const allOf = async function* (
  client: SanityClient,
  filter: string,
  projection: string,
  signal: AbortSignal,
): AsyncGenerator<
  Readonly<Record<string, unknown>> & {readonly _id: string; readonly _type: string}
> {
  let last = ''
  while (true) {
    const query = `*[${filter} && _id > $last] | order(_id) [0...${pageSize}] ${projection}`
    const rows = await retry(
      () =>
        client.fetch<readonly {readonly _id: string; readonly _type: string}[]>(query, {
          last,
          types,
        }),
      signal,
    )
    yield* rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < pageSize) return
    last = end._id
  }
}

const read = async (
  client: SanityClient,
  signal: AbortSignal,
  known: Records | undefined,
): Promise<Holdings> => {
  const published = new Map<string, JsonDocument>()
  const drafts = new Map<string, JsonDocument>()
  const assets = new Map<string, Asset>()
  const isContent = '_type in $types && !(_id in path("versions.**"))'
  for await (const row of allOf(client, isContent, '', signal)) {
    const isDraft = getPublishedId(row._id) !== row._id
    ;(isDraft ? drafts : published).set(getPublishedId(row._id), toJson(row))
  }
  const isAsset = '_type in ["sanity.imageAsset", "sanity.fileAsset"]'
  for await (const row of allOf(client, isAsset, '', signal)) {
    const found = asset.safeParse(row)
    if (!found.success) continue
    const {_id: id, sha1hash: sha1, url, path, originalFilename, extension} = found.data
    assets.set(id, {id, sha1, url, path, name: originalFilename ?? '', extension})
  }
  const reviews = new Map<string, string>()
  for await (const row of allOf(
    client,
    '_type == "lectern.review"',
    '{_id, _type, page, path}',
    signal,
  )) {
    const found = review.safeParse(row)
    if (found.success) reviews.set(found.data.page._ref, found.data.path)
  }
  const records = known ?? (await readExportRecords(client, signal))
  const pages = new Map([
    ...reviews,
    ...[...(await readBaseEntries(client, signal))].map(([id, {path}]) => [id, path] as const),
    ...[...records].map(([id, {path}]) => [id, path] as const),
  ])
  const copies = copiesAmong([...published.values(), ...drafts.values()], pages)
  return {
    published: asMade(published, copies),
    drafts: asMade(drafts, copies),
    assets,
    records,
    reviews,
    earlier: new Map(),
  }
}

const asMade = (
  documents: ReadonlyMap<string, JsonDocument>,
  copies: ReadonlySet<string>,
): ReadonlyMap<string, JsonDocument> =>
  new Map([...documents].map(([id, one]) => [id, copies.has(id) ? withoutSource(one) : one]))

/**
 * Reads all content of a dataset, a page of documents at a time.
 * @param records what exports wrote down, where that was read already
 * @throws DatasetError, InterruptedError
 */
export async function readHoldings(
  client: SanityClient,
  signal: AbortSignal,
  records?: Records,
): Promise<Holdings> {
  try {
    return await read(client, signal, records)
  } catch (error) {
    if (error instanceof InterruptedError || error instanceof DatasetError) throw error
    throw datasetError(error)
  }
}
