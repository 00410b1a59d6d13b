import {getDraftId, getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {assetsIn, withAssets} from '../dataset/assetReferences.ts'
import {inBatches} from '../dataset/batches.ts'
import type {Connection} from '../dataset/connection.ts'
import {toJson, type JsonDocument} from '../dataset/json.ts'
import {openLake} from '../dataset/openLake.ts'
import {readDataset} from '../dataset/readDataset.ts'
import {siteAssets} from '../dataset/siteAssets.ts'
import {sourcePath} from '../dataset/sourcePath.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {differences} from './differences.ts'

export interface VerifyOptions {
  /** The site folder's real path. */
  readonly root: string
  readonly connection: Connection
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  /** Gives a document the ids that it, and what it refers to, have in the dataset. */
  readonly alias?: (document: JsonDocument) => JsonDocument
  readonly onProgress: (compared: number) => void
}

export interface VerifyCounts {
  readonly same: number
  readonly different: number
  readonly missing: number
}

const shownPaths = 5

const missing = (document: JsonDocument): Message =>
  makeMessage('missing-in-dataset', {
    reason: `\`${getPublishedId(document._id)}\` is not in the dataset`,
    source: 'verify',
    path: sourcePath(document),
    hint: 'Run `lectern apply` to create it.',
  })

const different = (document: JsonDocument, paths: readonly string[]): Message => {
  const shown = paths.slice(0, shownPaths).map((path) => `\`${path}\``)
  const more = paths.length > shownPaths ? ` and ${paths.length - shownPaths} more` : ''
  return makeMessage('differs-in-dataset', {
    reason: `\`${getPublishedId(document._id)}\` differs from the site: ${shown.join(', ')}${more}`,
    source: 'verify',
    path: sourcePath(document),
    hint: 'Somebody edited it, or the file changed since its import.',
  })
}

/**
 * Reads documents back from the dataset and compares them with what the site gives. A document that
 * was published or turned into a draft since is compared in that form.
 * @throws DatasetError, InterruptedError
 */
export async function verifyDocuments(
  documents: AsyncIterable<ContentDocument> | Iterable<JsonDocument>,
  {root, connection, signal, onMessage, alias, onProgress}: VerifyOptions,
): Promise<VerifyCounts> {
  const dataset = readDataset(openLake(connection), signal)
  const assetOf = siteAssets(root, dataset)
  const counts = {same: 0, different: 0, missing: 0}

  const complete = async (document: JsonDocument): Promise<JsonDocument> => {
    const names = [...assetsIn(document)]
    const ids = (await Promise.all(names.map(assetOf))).map((asset) => asset?.id)
    const byName = new Map(names.map((name, index) => [name, ids[index]]))
    return withAssets(document, (name) => byName.get(name))
  }

  for await (const written of inBatches<ContentDocument | JsonDocument>(documents)) {
    const batch = written.map((document) => alias?.(toJson(document)) ?? toJson(document))
    const ids = batch.flatMap(({_id}) => [getPublishedId(_id), getDraftId(_id)])
    const found = await dataset.documents(ids)
    for (const document of batch) {
      const other = document._id === getPublishedId(document._id) ? getDraftId : getPublishedId
      const there = found.get(document._id) ?? found.get(other(document._id))
      if (there === undefined) {
        counts.missing += 1
        onMessage(missing(document))
        continue
      }
      const paths = differences(await complete(document), toJson(there))
      if (paths.length === 0) {
        counts.same += 1
        continue
      }
      counts.different += 1
      onMessage(different(document, paths))
    }
    onProgress(counts.same + counts.different + counts.missing)
  }
  return counts
}
