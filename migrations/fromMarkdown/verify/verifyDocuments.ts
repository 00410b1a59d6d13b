import {getDraftId, getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {defined} from '../../../content/objects/defined.ts'
import {assetsIn, withAssets} from '../dataset/assetReferences.ts'
import {filesIn} from '../dataset/assetSource.ts'
import type {BaseRecord} from '../dataset/baseRecords.ts'
import {inBatches} from '../dataset/batches.ts'
import type {Connection} from '../dataset/connection.ts'
import {fileDigests} from '../dataset/fileDigests.ts'
import {toJson, type JsonDocument} from '../dataset/json.ts'
import {openLake} from '../dataset/openLake.ts'
import {readBaseRecords} from '../dataset/readBases.ts'
import {readDataset} from '../dataset/readDataset.ts'
import {type SiteAsset, siteAssets} from '../dataset/siteAssets.ts'
import {sourcePath} from '../dataset/sourcePath.ts'
import {sameDocument} from '../merge/sameDocument.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {withHeldImages} from '../plan/heldImages.ts'
import {withHeldValues} from '../plan/heldValues.ts'
import {changedBy} from './changedBy.ts'
import {differences} from './differences.ts'

type EditorsOf = (id: string, record: JsonDocument) => Promise<readonly string[]>

export interface VerifyOptions {
  /** The site folder's real path. */
  readonly root: string
  readonly connection: Connection
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  /** Names of those who changed a document since the last import wrote down what it said. */
  readonly editorsOf?: EditorsOf
  /** What of the documents of a page stands in values that cannot be read. */
  readonly unreadIn?: (path: string) => ReadonlySet<string>
  readonly onProgress: (compared: number) => void
}

export interface VerifyCounts {
  readonly same: number
  readonly different: number
  readonly missing: number
}

const shownPaths = 5

const missing = (document: JsonDocument, isDeleted: boolean): Message =>
  makeMessage('missing-in-dataset', {
    reason: `\`${getPublishedId(document._id)}\` ${isDeleted ? 'was imported, and deleted in the Studio since' : 'is not in the dataset'}`,
    source: 'verify',
    path: sourcePath(document),
    hint: isDeleted
      ? 'Run `lectern apply --restore` to bring back what was deleted.'
      : 'Run `lectern apply` to create it.',
  })

const hints: Readonly<Record<string, string>> = {
  both: 'An import merges what the site changed; what an editor changed stays.',
  editor: 'What an editor changed stays, whatever an import does.',
  site: 'Run `lectern apply` to bring it into the dataset.',
  unknown: 'Somebody edited it, or the file changed since its import.',
}

/** Who changed what since the last import, as far as its record says. */
const causeOf = async (
  site: JsonDocument,
  there: JsonDocument,
  record: BaseRecord | undefined,
  editorsOf: EditorsOf,
): Promise<{readonly hint: string | undefined; readonly text: string}> => {
  if (record === undefined) return {hint: hints['unknown'], text: ''}
  const {inStudio, onSite} = changedBy(record.content, site, there)
  const names = inStudio.length === 0 ? [] : await editorsOf(there._id, record.stored)
  const by = names.length === 0 ? '' : ` by ${names.join(' and ')}`
  const said = [
    ...(inStudio.length === 0 ? [] : [`changed in the Studio${by}: ${listed(inStudio)}`]),
    ...(onSite.length === 0 ? [] : [`changed on the site since the import: ${listed(onSite)}`]),
  ]
  const who = inStudio.length === 0 ? 'site' : onSite.length === 0 ? 'editor' : 'both'
  return {hint: hints[who], text: said.length === 0 ? '' : ` (${said.join('; ')})`}
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

const different = (
  document: JsonDocument,
  paths: readonly string[],
  cause: {readonly hint: string | undefined; readonly text: string},
): Message => {
  const shown = paths.slice(0, shownPaths).map((path) => `\`${path}\``)
  const more = paths.length > shownPaths ? ` and ${paths.length - shownPaths} more` : ''
  return makeMessage('differs-in-dataset', {
    reason: `\`${getPublishedId(document._id)}\` differs from the site: ${shown.join(', ')}${more}${cause.text}`,
    source: 'verify',
    path: sourcePath(document),
    ...defined({hint: cause.hint}),
  })
}

type Assets = ReadonlyMap<string, SiteAsset | undefined>

interface Apart {
  /** As the site gives it, with names for files. */
  readonly document: JsonDocument
  readonly assets: Assets
  readonly there: JsonDocument
}

/** What an import makes of a document: a value stays that cannot be read, an image whose file cannot be had. */
const asLeft = (
  {document, assets}: Apart,
  record: BaseRecord | undefined,
  unread: ReadonlySet<string>,
): JsonDocument => {
  const isRefused = (written: string): boolean => {
    const asset = assets.get(written)
    const refused = record?.refused?.find((file) => file.written === written)
    return asset === undefined || (asset.id === undefined && asset.sha1 === refused?.sha1)
  }
  const read = withHeldValues(document, record?.content, unread)
  const held = withHeldImages(read, record?.content, isRefused)
  return withAssets(held.document, (name) => assets.get(name)?.id)
}

const nobody: EditorsOf = () => Promise.resolve([])

/**
 * Reads documents back from the dataset and compares them with what the site gives, under the ids that they have there. A document that
 * was published or turned into a draft since is compared in that form.
 * @throws DatasetError, InterruptedError
 */
export async function verifyDocuments(
  documents: AsyncIterable<ContentDocument | JsonDocument> | Iterable<JsonDocument>,
  {
    root,
    connection,
    signal,
    onMessage,
    editorsOf,
    unreadIn = () => new Set(),
    onProgress,
  }: VerifyOptions,
): Promise<VerifyCounts> {
  const dataset = readDataset(openLake(connection), signal)
  const assetOf = siteAssets(fileDigests(filesIn(root)), dataset)
  const counts = {same: 0, different: 0, missing: 0}

  const assetsOf = async (document: JsonDocument): Promise<Assets> => {
    const names = [...assetsIn(document)]
    const found = await Promise.all(names.map(assetOf))
    return new Map(names.map((name, index) => [name, found[index]]))
  }

  for await (const written of inBatches<ContentDocument | JsonDocument>(documents)) {
    const batch = written.map((document) => toJson(document))
    const ids = batch.flatMap(({_id}) => [getPublishedId(_id), getDraftId(_id)])
    const found = await dataset.documents(ids)
    const apart: Apart[] = []
    const lost: JsonDocument[] = []
    for (const document of batch) {
      const other = document._id === getPublishedId(document._id) ? getDraftId : getPublishedId
      const there = found.get(document._id) ?? found.get(other(document._id))
      if (there === undefined) {
        lost.push(document)
        continue
      }
      const assets = await assetsOf(document)
      const site = withAssets(document, (name) => assets.get(name)?.id)
      if (sameDocument(site, toJson(there))) counts.same += 1
      else apart.push({document, assets, there: toJson(there)})
    }
    counts.missing += lost.length
    const records = await readBaseRecords(
      dataset,
      [...lost, ...apart.map(({document}) => document)].map(({_id}) => getPublishedId(_id)),
    )
    for (const document of lost) {
      onMessage(missing(document, records.has(getPublishedId(document._id))))
    }
    for (const one of apart) {
      const {document, there} = one
      const record = records.get(getPublishedId(document._id))
      const site = asLeft(one, record, unreadIn(sourcePath(document)))
      if (sameDocument(site, there)) {
        counts.same += 1
        continue
      }
      counts.different += 1
      const cause = await causeOf(site, there, record, editorsOf ?? nobody)
      onMessage(different(site, differences(site, there), cause))
    }
    onProgress(counts.same + counts.different + counts.missing)
  }
  return counts
}
