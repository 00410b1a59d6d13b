import type {SanityClient} from '@sanity/client'
import {getDraftId} from '@sanity/client/csm'

import {defined} from '../../../content/objects/defined.ts'
import {assetsIn} from '../dataset/assetReferences.ts'
import {inBatches} from '../dataset/batches.ts'
import {InterruptedError} from '../dataset/errors.ts'
import type {JsonDocument} from '../dataset/json.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import type {FindFile} from '../dataset/siteFile.ts'
import type {Message} from '../messages/message.ts'
import {itemMessages} from '../plan/itemMessages.ts'
import type {PlanItem} from '../plan/planItem.ts'
import type {Journal} from '../runs/journal.ts'
import {assetUploads, type Uploads} from './assetUploads.ts'
import {commitItems, type Committing} from './commitItems.ts'
import {completeItems, type Completing} from './completeItems.ts'
import {type ApplyCounts, startCounts} from './counts.ts'
import {inDeletionOrder} from './deletionOrder.ts'
import {bytesOf, changedBy, deletesAny, hiddenIn, isQuiet, writtenIn} from './itemParts.ts'
import {loosened} from './loosened.ts'
import {documentRefused, referenceMissing} from './messages.ts'
import {splitReady} from './referenceOrder.ts'
import {strongTargets} from './strongReferences.ts'
import {type Targets, targetsIn} from './targets.ts'

/** Told of each batch: what was done so far, bytes of the files that were uploaded, the page that it is at. */
export type OnProgress = (
  counts: ApplyCounts,
  more: {readonly bytes: number; readonly path: string},
) => void

export interface ApplyOptions {
  /** Finds the files that documents name. */
  readonly findFile: FindFile
  readonly client: SanityClient
  readonly dataset: Dataset
  /** The file that a `_sanityAsset` names, and whether the lake has it. */
  readonly assetOf: Uploads['assetOf']
  readonly journal: Journal
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  /** Plans an item again whose document somebody changed in the meantime. */
  readonly replan: Committing['replan']
  readonly withoutFiles: Committing['withoutFiles']
  readonly remark?: Committing['remark']
  /** Has items planned, and their files uploaded, while others are written; one after the other without it. */
  readonly lookAhead?: (items: AsyncIterable<PlanItem>) => AsyncIterable<PlanItem>
  /** A document that was written, in the revision that it got. */
  readonly onWritten: (id: string, revision: string) => void
  readonly onProgress: OnProgress
}

const documentsOf = (some: readonly PlanItem[]): ReadonlyMap<JsonDocument, PlanItem> =>
  new Map(some.flatMap((item) => writtenIn(item).map((document) => [document, item] as const)))

/** What strong references find once a batch is written: also what it hides is only a draft then. */
const targetsAfter = (
  batch: readonly PlanItem[],
  targets: Targets,
): Pick<Completing, 'isPublished' | 'draftType'> => {
  const types = new Map(batch.flatMap(writtenIn).map(({_id, _type}) => [_id, _type]))
  const going = new Set(
    batch.flatMap(({writes}) => writes.flatMap(({id, after}) => (after === undefined ? id : []))),
  )
  return {
    isPublished: (id) =>
      !going.has(id) &&
      (types.has(id) || (targets.exists(id) && targets.draftType(id) === undefined)),
    draftType: (id) => (going.has(id) ? types.get(getDraftId(id)) : targets.draftType(id)),
  }
}

/** Items in an order in which each finds what it refers to, and those that do not find it yet. */
const order = (some: readonly PlanItem[], exists: (id: string) => boolean) => {
  const documents = documentsOf(some)
  const {ready, blocked} = splitReady([...documents.keys()], exists)
  const isBlocked = new Set(blocked.map((document) => documents.get(document)))
  const first = some.filter((item) => writtenIn(item).length === 0)
  const sorted = ready.flatMap((document) => documents.get(document) ?? [])
  return {
    ready: [...new Set([...first, ...sorted])].filter((item) => !isBlocked.has(item)),
    blocked: some.filter((item) => isBlocked.has(item)),
  }
}

/**
 * Carries a plan out. Each batch is one transaction, so that the next run goes on where one was
 * stopped. A document waits for those that it refers to; what is deleted goes last. One that the lake
 * does not take is reported and keeps no other one out.
 * @throws DatasetError, InterruptedError
 */
export async function applyItems(
  items: AsyncIterable<PlanItem> | Iterable<PlanItem>,
  {
    findFile,
    client,
    dataset,
    assetOf,
    journal,
    signal,
    onMessage,
    replan,
    withoutFiles,
    onWritten,
    remark,
    lookAhead = (coming) => coming,
    onProgress,
  }: ApplyOptions,
): Promise<ApplyCounts> {
  const upload = assetUploads({client, run: journal.run, findFile, assetOf, signal})
  const targets = targetsIn(dataset)
  const counts = startCounts()
  const uploads = new Set<string>()
  const deleting: PlanItem[] = []
  let waiting: readonly PlanItem[] = []
  let bytes = 0
  const said = new Set<string>()
  /** Items may be completed more than once; what there is to say is said once. */
  const sayOnce = (message: Message): void => {
    const {path, reason} = message
    const text = `${path ?? ''} ${reason}`
    if (!said.has(text)) onMessage(message)
    said.add(text)
  }
  /** Of the items that are on their way. */
  const sizes = new Map<PlanItem, number>()

  const sizeOf = (item: PlanItem): number => {
    const size = sizes.get(item) ?? bytesOf(item)
    sizes.set(item, size)
    return size
  }

  const write = async (batch: readonly PlanItem[]): Promise<void> => {
    if (signal.aborted) throw new InterruptedError()
    for (const item of batch) sizes.delete(item)
    const {isPublished, draftType} = targetsAfter(batch, targets)
    const complete = async (some: readonly PlanItem[]) => {
      const completed = await completeItems(some, {
        upload,
        isPublished,
        draftType,
        onMessage: sayOnce,
      })
      bytes += completed.bytes
      const whole = await loosened(completed.items, dataset)
      return {
        ...completed,
        items: whole,
        assets: completed.assets.filter(({id}) => !uploads.has(id)),
      }
    }
    const {written, refused, uploaded} = await commitItems(batch, {
      journal,
      dataset,
      replan,
      withoutFiles,
      complete,
      ...defined({remark}),
    })
    for (const {item, reason} of refused) onMessage(documentRefused(item, reason))
    for (const id of uploaded) uploads.add(id)
    for (const [id, type] of hiddenIn(written.map(({item}) => item))) targets.hide(id, type)
    counts.uploaded(uploads.size)
    for (const {item, revision} of written) {
      counts.take(item)
      for (const message of itemMessages(item)) onMessage(message)
      for (const {_id} of writtenIn(item)) targets.add(_id)
      if (revision !== undefined) for (const id of changedBy(item)) onWritten(id, revision)
    }
    onProgress(counts.now(), {bytes, path: batch.at(-1)?.path ?? ''})
  }

  const learn = async (some: readonly PlanItem[]): Promise<void> => {
    const documents = [...documentsOf(some).keys()]
    const ids = new Set(documents.map(({_id}) => _id))
    const wanted = documents.flatMap((document) => [...strongTargets(document)])
    await targets.learn(wanted.filter((id) => !ids.has(id)))
  }

  const writeReady = async (candidates: readonly PlanItem[]): Promise<void> => {
    await learn(candidates)
    const {ready, blocked} = order(candidates, targets.exists)
    waiting = blocked
    for await (const batch of inBatches(ready, sizeOf)) await write(batch)
  }

  const writeRest = async (): Promise<void> => {
    const documents = [...documentsOf(waiting).keys()]
    const ids = new Set(documents.map(({_id}) => _id))
    for (const document of documents) {
      for (const target of strongTargets(document)) {
        if (!ids.has(target) && !targets.exists(target)) {
          onMessage(referenceMissing(document, target))
        }
      }
    }
    const {ready} = order(waiting, (id) => targets.exists(id) || !ids.has(id))
    for await (const batch of inBatches(ready, sizeOf)) await write(batch)
  }

  const take = function (item: PlanItem): boolean {
    if (deletesAny(item)) deleting.push(item)
    else if (isQuiet(item)) {
      counts.take(item)
      for (const message of itemMessages(item)) onMessage(message)
    } else return true
    return false
  }

  const startUploads = (item: PlanItem): void => {
    if (deletesAny(item)) return
    for (const written of new Set(writtenIn(item).flatMap((one) => [...assetsIn(one)]))) {
      // Awaited where the item is completed; until then a failure must not count as unhandled.
      upload(written).catch(() => undefined)
    }
  }

  const coming = lookAhead(told(items, startUploads))
  for await (const batch of inBatches(filtered(coming, take), sizeOf)) {
    await writeReady([...waiting, ...batch])
  }
  await writeRest()
  await learn(deleting)
  for await (const batch of inBatches(inDeletionOrder(deleting), sizeOf)) await write(batch)
  return counts.now()
}

const told = async function* (
  items: AsyncIterable<PlanItem> | Iterable<PlanItem>,
  tell: (item: PlanItem) => void,
): AsyncGenerator<PlanItem> {
  for await (const item of items) {
    tell(item)
    yield item
  }
}

const filtered = async function* (
  items: AsyncIterable<PlanItem>,
  keep: (item: PlanItem) => boolean,
): AsyncGenerator<PlanItem> {
  for await (const item of items) if (keep(item)) yield item
}
