import type {SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import type {Review} from '../../../content/documents/review.ts'
import {applyItems} from '../apply/applyItems.ts'
import {applyReviews} from '../apply/applyReviews.ts'
import type {ApplyCounts} from '../apply/counts.ts'
import {strongTargets, weakened} from '../apply/strongReferences.ts'
import type {BaseEntry} from '../dataset/baseRecords.ts'
import {aliasesIn, type ExportRecord, readExportRecords} from '../dataset/exportRecords.ts'
import {fileDigests} from '../dataset/fileDigests.ts'
import {type JsonDocument, toJson} from '../dataset/json.ts'
import {readBaseEntries, readBaseRecords} from '../dataset/readBases.ts'
import {type Dataset, readDataset} from '../dataset/readDataset.ts'
import {siteAssets} from '../dataset/siteAssets.ts'
import {fingerprint} from '../identify/fingerprint.ts'
import type {Message} from '../messages/message.ts'
import {conflictRemarks} from '../plan/conflictRemarks.ts'
import type {PlanItem} from '../plan/planItem.ts'
import {planningFor} from '../plan/planningFor.ts'
import {planSite, type Planning, replan} from '../plan/planSite.ts'
import {unreadPages} from '../plan/unreadPages.ts'
import {collectReviews} from '../report/collectReviews.ts'
import {openRun, type RunRequest} from '../runs/openRun.ts'
import type {ConvertedDrop} from './convertDropped.ts'
import {droppedAssets} from './droppedAssets.ts'
import {type DroppedFiles, textAt} from './droppedFile.ts'
import {withKnown} from './withKnown.ts'

/** What was dropped, and the dataset that it goes into. */
export interface DraftImport {
  /** Sees drafts, retries nothing by itself. */
  readonly client: SanityClient
  readonly drop: ConvertedDrop
  /** By their paths in the site. */
  readonly files: DroppedFiles
  readonly signal: AbortSignal
}

/** Made of what many pages say: some of them say less, and take nothing away. */
const madeOfMany: ReadonlySet<string> = new Set(['person', 'organisation', 'project'])

const isWhole = (document: ContentDocument): boolean =>
  'source' in document && document.source !== undefined && document.source.line === undefined

/** What has no drafts in the Studio, or cannot be told of pages alone. */
const isLeftOut = ({_type}: ContentDocument): boolean => _type === 'translation.metadata'

const publishedId = (id: string): string => getPublishedId(id)

/** The documents of a drop, without what the dataset knows better. @throws DatasetError */
const documentsOf = async (
  {converted}: ConvertedDrop,
  dataset: Dataset,
): Promise<readonly ContentDocument[]> => {
  const all = converted.flatMap((one) => (one.kind === 'document' ? [one.document] : []))
  const shared = all.filter((one) => madeOfMany.has(one._type) && !isWhole(one))
  const ids = shared.map(({_id}) => publishedId(_id))
  const there = await dataset.existing(ids.flatMap((id) => [id, getDraftId(id)]))
  const known = new Set([...there.keys()].map(publishedId))
  const isKnown = new Set(shared.filter(({_id}) => known.has(publishedId(_id))))
  return all.filter((one) => !isKnown.has(one) && !isLeftOut(one))
}

/** Gives references to what is a draft only the strength that they can have. @throws DatasetError */
const toDrafts = async (
  documents: readonly ContentDocument[],
  dataset: Dataset,
): Promise<(document: JsonDocument) => JsonDocument> => {
  const types = new Map(documents.map(({_id, _type}) => [publishedId(_id), _type]))
  const targets = new Set(documents.flatMap((one) => [...strongTargets(toJson(one))]))
  const published = await dataset.existing([...targets])
  return (document) =>
    weakened(
      document,
      (id) => published.has(id),
      (id) => types.get(id),
    )
}

interface Prepared {
  readonly documents: readonly ContentDocument[]
  readonly planning: Planning
}

const prepared = async ({client, drop, files, signal}: DraftImport): Promise<Prepared> => {
  const dataset = readDataset(client, signal)
  const documents = await documentsOf(drop, dataset)
  const records = await readExportRecords(client, signal)
  const all = await readBaseEntries(client, signal)
  const alias = aliasesIn(records)
  const asDraft = await toDrafts(documents, dataset)
  const known = drop.isWhole
    ? new Map<string, never>()
    : await readBaseRecords(
        dataset,
        documents.map(({_id}) => publishedId(_id)),
      )
  // What is not among these files is none of their business: neither gone nor moved.
  const ids = new Set(documents.map(({_id}) => publishedId(_id)))
  const entries = [...all].filter(([id]) => ids.has(id))
  const unread = unreadPages()
  for (const one of drop.converted) if (one.kind === 'message') unread.note(one.message)
  return {
    documents,
    planning: planningFor({
      dataset,
      entries: new Map(entries),
      documents: pagesIn(records, all),
      exported: records,
      assetOf: siteAssets(fileDigests(droppedAssets(files)), dataset),
      printOf: async (path) => {
        const text = textAt(files, path)
        return text === undefined ? undefined : fingerprint(text)
      },
      alias: (document) => {
        const own = alias(document)
        return asDraft(withKnown(own, known.get(publishedId(own._id))?.content))
      },
      isUnread: unread.has,
      unreadIn: unread.fieldsIn,
      asDrafts: true,
      signal,
    }),
  }
}

/** The documents of pages that imports and exports know, by their paths. @throws DatasetError, InterruptedError */
export async function knownPages(
  client: SanityClient,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  return pagesIn(await readExportRecords(client, signal), await readBaseEntries(client, signal))
}

const pagesIn = (
  records: ReadonlyMap<string, ExportRecord>,
  entries: ReadonlyMap<string, BaseEntry>,
): ReadonlyMap<string, string> =>
  new Map(
    [...records.values(), ...entries.values()].flatMap(({path, document}) =>
      path === undefined ? [] : [[path, document] as const],
    ),
  )

const streamOf = async function* <Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}

/** What an import would make of each document, as drafts. @throws DatasetError, InterruptedError */
export async function planDrafts(given: DraftImport): Promise<readonly PlanItem[]> {
  const {documents, planning} = await prepared(given)
  return Array.fromAsync(planSite(streamOf(documents), planning))
}

/** What there is to say about each page, for editors. */
const reviewsOf = ({converted, siteMessages, settingsPath}: ConvertedDrop): readonly Review[] => {
  const collected = collectReviews(siteMessages, settingsPath)
  return converted.flatMap((one) => {
    if (one.kind === 'document') return collected.take(one.document) ?? []
    collected.note(one.message)
    return []
  })
}

export interface Drafting extends DraftImport, Pick<RunRequest, 'runner' | 'now'> {
  readonly onProgress: (counts: ApplyCounts) => void
}

export interface ImportedDrafts {
  /** What wrote it down; none where there was nothing to write. */
  readonly run?: string
  readonly counts: ApplyCounts
  /** What could not be done as it was planned. */
  readonly messages: readonly Message[]
}

/**
 * Writes what was dropped as drafts, by the plan and the rules of merging of every import, as a run that
 * can be taken back.
 * @throws LockedError, DatasetError, InterruptedError
 */
export async function importDrafts(given: Drafting): Promise<ImportedDrafts> {
  const {client, drop, files, runner, now, signal, onProgress} = given
  const run = await openRun({client, kind: 'apply', runner, now, signal})
  const messages: Message[] = []
  try {
    const {documents, planning} = await prepared(given)
    const {dataset} = planning
    const reviews = applyReviews(dataset, run.journal)
    const counts = await applyItems(planSite(streamOf(documents), planning), {
      findFile: droppedAssets(files),
      client,
      dataset,
      assetOf: planning.assetOf,
      journal: run.journal,
      signal,
      onMessage: (message) => messages.push(message),
      replan: (items) => replan(items, planning),
      withoutFiles: (items, refused) => replan(items, planning, refused),
      remark: (items) => {
        const disputed = items.filter(({conflicts}) => conflicts.length > 0)
        return reviews.remark(conflictRemarks(disputed, planning.documents, drop.siteZone))
      },
      onWritten: () => undefined,
      onProgress,
    })
    for (const review of reviewsOf(drop)) await reviews.add(review)
    await reviews.end()
    await run.end()
    return {...(run.journal.parts() > 0 && {run: run.id}), counts, messages}
  } catch (error) {
    await run.abandon()
    throw error
  }
}
