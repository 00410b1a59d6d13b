import {randomUUID} from 'node:crypto'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {assetsIn, withAssets} from '../dataset/assetReferences.ts'
import {byteSize, inBatches} from '../dataset/batches.ts'
import type {Connection} from '../dataset/connection.ts'
import {InterruptedError} from '../dataset/errors.ts'
import {toJson, type JsonDocument} from '../dataset/json.ts'
import {openLake} from '../dataset/openLake.ts'
import {readDataset} from '../dataset/readDataset.ts'
import type {Message} from '../messages/message.ts'
import {assetUploads, type Uploaded} from './assetUploads.ts'
import {createAll, splitByPresence} from './createAll.ts'
import {alreadyThere, assetRefused, documentRefused, referenceMissing} from './messages.ts'
import {splitReady} from './referenceOrder.ts'
import {strongTargets, weakened} from './strongReferences.ts'
import {targetsIn} from './targets.ts'

export interface ApplyCounts {
  readonly created: number
  readonly alreadyThere: number
  readonly uploaded: number
}

export interface ApplyOptions {
  /** The site folder's real path, for the files that documents name. */
  readonly root: string
  readonly connection: Connection
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  /** Gives a document the ids that it, and what it refers to, have in the dataset. */
  readonly alias?: (document: JsonDocument) => JsonDocument
  /** A document as it was written, with its assets. */
  readonly onCreated: (document: JsonDocument) => void
  readonly onProgress: (counts: ApplyCounts) => void
}

const asItIs = (document: JsonDocument): JsonDocument => document

const jsonOf = async function* (
  documents: AsyncIterable<ContentDocument>,
  signal: AbortSignal,
  alias: (document: JsonDocument) => JsonDocument,
): AsyncGenerator<JsonDocument> {
  for await (const document of documents) {
    if (signal.aborted) throw new InterruptedError()
    yield alias(toJson(document))
  }
}

/**
 * Writes documents into the dataset. Only creates: a document that is there already, as a draft or
 * published, is left alone. Each batch is one transaction, so that the next run goes on where one
 * was stopped. A document waits for those that it refers to. One that the lake does not take is
 * reported and keeps no other one out.
 * @throws DatasetError, InterruptedError
 */
export async function applyDocuments(
  documents: AsyncIterable<ContentDocument>,
  {root, connection, signal, onMessage, alias = asItIs, onCreated, onProgress}: ApplyOptions,
): Promise<ApplyCounts> {
  const client = openLake(connection)
  const dataset = readDataset(client, signal)
  const upload = assetUploads({client, dataset, root, signal})
  const writing = {client, dataset, run: randomUUID(), signal}
  const targets = targetsIn(dataset)
  const counts = {created: 0, alreadyThere: 0, uploaded: 0}
  const uploaded = new Set<string>()
  let waiting: readonly JsonDocument[] = []

  const uploadFor = async (document: JsonDocument): Promise<JsonDocument> => {
    const results = new Map<string, Uploaded>()
    const send = async (written: string): Promise<void> => {
      const result = await upload(written)
      results.set(written, result)
      if ('refused' in result) onMessage(assetRefused(document, written, result.refused))
      else if (result.isNew) uploaded.add(result.id)
    }
    await Promise.all([...assetsIn(document)].map(send))
    counts.uploaded = uploaded.size
    return withAssets(document, (written) => {
      const result = results.get(written)
      return result !== undefined && 'id' in result ? result.id : undefined
    })
  }

  const leaveAlone = (left: readonly JsonDocument[]): void => {
    counts.alreadyThere += left.length
    for (const document of left) onMessage(alreadyThere(document))
  }

  const write = async (batch: readonly JsonDocument[]): Promise<void> => {
    const ids = new Set(batch.map(({_id}) => _id))
    const isPublished = (id: string): boolean =>
      ids.has(id) || (targets.exists(id) && targets.draftType(id) === undefined)
    const complete = await Promise.all(
      batch.map((document) => uploadFor(weakened(document, isPublished, targets.draftType))),
    )
    const {created, alreadyThere: left, refused} = await createAll(writing, complete)
    leaveAlone(left)
    for (const each of refused) onMessage(documentRefused(each))
    counts.created += created.length
    for (const document of created) {
      targets.add(document._id)
      onCreated(document)
    }
    onProgress(counts)
  }

  const writeReady = async (candidates: readonly JsonDocument[]): Promise<void> => {
    const ids = new Set(candidates.map(({_id}) => _id))
    const wanted = candidates.flatMap((document) => [...strongTargets(document)])
    await targets.learn(wanted.filter((id) => !ids.has(id)))
    const {ready, blocked} = splitReady(candidates, targets.exists)
    waiting = blocked
    for await (const batch of inBatches(ready, byteSize)) await write(batch)
  }

  const writeRest = async (): Promise<void> => {
    const ids = new Set(waiting.map(({_id}) => _id))
    for (const document of waiting) {
      for (const target of strongTargets(document)) {
        if (!ids.has(target) && !targets.exists(target)) {
          onMessage(referenceMissing(document, target))
        }
      }
    }
    const {ready} = splitReady(waiting, (id) => targets.exists(id) || !ids.has(id))
    for await (const batch of inBatches(ready, byteSize)) await write(batch)
  }

  for await (const batch of inBatches(jsonOf(documents, signal, alias), byteSize)) {
    const {free, taken} = await splitByPresence(batch, dataset)
    leaveAlone(taken)
    await writeReady([...waiting, ...free])
  }
  await writeRest()
  return counts
}
