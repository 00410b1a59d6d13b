import type {ContentDocument} from '../../content/documents/documents.ts'
import {applyItems, type OnProgress} from './apply/applyItems.ts'
import {applyReviews, type ReviewWriter} from './apply/applyReviews.ts'
import type {ApplyCounts} from './apply/counts.ts'
import {waitingReviews} from './apply/waitingReviews.ts'
import type {KeptPage} from './conduct/keptPage.ts'
import {learnSite} from './conduct/learnSite.ts'
import {type Conversion, documentsOf, reviewedDocuments} from './converting.ts'
import {ahead} from './dataset/ahead.ts'
import {filesIn} from './dataset/assetSource.ts'
import {fileDigests} from './dataset/fileDigests.ts'
import {type JsonDocument, toJson} from './dataset/json.ts'
import {place, type Placed, withoutMentions} from './dataset/mentions.ts'
import {openLake} from './dataset/openLake.ts'
import {readDataset} from './dataset/readDataset.ts'
import {type Importing, known} from './importing.ts'
import type {Message} from './messages/message.ts'
import {conflictRemarks} from './plan/conflictRemarks.ts'
import {leftDocuments, type LeftDocuments} from './plan/leftDocuments.ts'
import {asImported} from './plan/movedPages.ts'
import type {PlanItem} from './plan/planItem.ts'
import {planSite, type Planning, replan} from './plan/planSite.ts'
import {type KeptPlan, promised, staleError} from './plan/promised.ts'
import {startTally, type Summary, summaryOf} from './report/summary.ts'
import {openRun, type RunRequest} from './runs/openRun.ts'
import {siteMemory} from './runs/rememberSite.ts'
import {type VerifyCounts, verifyDocuments, type VerifyOptions} from './verify/verifyDocuments.ts'
import {verifyWritten} from './verify/verifyWritten.ts'

export {type Conversion, documentsOf} from './converting.ts'
export type {Importing} from './importing.ts'
export {openSite} from './read/openSite.ts'

/** Plans an import: what it would make of each document. @throws DatasetError, InterruptedError */
export async function* planImport(
  conversion: Conversion,
  options: Importing,
): AsyncGenerator<PlanItem> {
  const {conversion: site, planning} = await known(conversion, options)
  yield* planSite(documentsOf(site), planning)
}

/** The state of documents that a plan leaves as they are. @throws DatasetError, InterruptedError */
export function readLeft(
  ids: readonly string[],
  {connection, signal}: Pick<Importing, 'connection' | 'signal'>,
): Promise<LeftDocuments> {
  return leftDocuments(readDataset(openLake(connection), signal), ids)
}

/** Compares the documents of a site with what a dataset holds. @throws DatasetError, InterruptedError */
export async function verifySite(
  conversion: Conversion,
  options: Omit<VerifyOptions, 'unreadIn'>,
): Promise<VerifyCounts> {
  const {conversion: site, planning} = await known(conversion, {
    ...options,
    prefer: 'editor',
    restore: false,
    prune: false,
  })
  return verifyDocuments(asThere(documentsOf(site), planning), {
    ...options,
    unreadIn: planning.unreadIn,
  })
}

/** Documents of a site under the ids that they have in the dataset. */
const asThere = async function* (
  documents: AsyncIterable<ContentDocument>,
  {alias, isAlias, entries}: Planning,
): AsyncGenerator<JsonDocument> {
  const imported = asImported(entries)
  const placed = async function* (): AsyncGenerator<Placed> {
    for await (const document of documents) yield place(toJson(document), alias)
  }
  for await (const {document} of withoutMentions(placed(), isAlias)) yield imported(document)
}

export interface ImportOptions
  extends Importing, Pick<RunRequest, 'runner' | 'folder' | 'commit' | 'now'> {
  /** What was planned; if something else would be done now, nothing is. */
  readonly plan?: KeptPlan
  /** A file that keeps what is known of pages from one import to the next. */
  readonly memoryFile?: string
  /** Told of what there was to say of pages that were not looked at again. */
  readonly onRecalled?: (summary: Summary) => void
  /** Of so many runs what they did is kept, to be taken back; of all where nothing is said. */
  readonly keepRuns?: number
  readonly onMessage: (message: Message) => void
  /** What is to be done, as it was planned. */
  readonly onItem?: (item: PlanItem) => void
  readonly onProgress: OnProgress
  readonly onVerified: (compared: number) => void
}

export interface Imported {
  /** What wrote it down; none where there was nothing to write. */
  readonly run?: string
  readonly applied: ApplyCounts
  readonly verified: VerifyCounts
}

/** So many documents are planned while others are written. */
const mostAhead = 200

/** What is to be done; with a plan, once it is known to be what was planned. */
const itemsOf = async (
  site: Conversion,
  planning: Planning,
  plan: KeptPlan | undefined,
  reviews: ReviewWriter,
): Promise<AsyncIterable<PlanItem> | readonly PlanItem[]> => {
  if (plan === undefined) {
    return planSite(reviewedDocuments(site, reviews.add), planning)
  }
  const early = waitingReviews()
  const items = await promised(
    planSite(reviewedDocuments(site, early.add), planning),
    plan,
    planning.dataset,
  )
  for (const review of early.waiting) await reviews.add(review)
  return items
}

const told = async function* (
  items: AsyncIterable<PlanItem> | readonly PlanItem[],
  onItem: (item: PlanItem) => void,
): AsyncGenerator<PlanItem> {
  for await (const item of items) {
    onItem(item)
    yield item
  }
}

/**
 * Brings a site into a dataset, with a review of each page, then compares what was written with what
 * the dataset holds.
 * @throws LockedError, DatasetError, InterruptedError
 */
export async function importSite(
  conversion: Conversion,
  options: ImportOptions,
): Promise<Imported> {
  const {connection, signal, root, plan, prefer, onProgress, onVerified} = options
  const {onItem = () => undefined} = options
  const memory = siteMemory(conversion.site)
  const site = await learnSite(memory.site)
  const tally = startTally()
  let isWhole = plan === undefined
  const onMessage = (message: Message): void => {
    if (message.ruleId === 'document-refused') isWhole = false
    if (message.ruleId === 'asset-refused') tally.add(message)
    options.onMessage(message)
  }
  const client = openLake(connection)
  const {fileDigest = fileDigests(filesIn(root))} = options
  const recalled = await memory.recall<KeptPage>({
    client,
    options: conversion.options,
    config: site.config,
    fileDigest,
    file: plan === undefined && !options.restore ? options.memoryFile : undefined,
    signal,
  })
  using pages = recalled.pages
  const run = await openRun({...options, client, kind: 'apply'})
  if (run.before !== recalled.run) pages.forget()
  const written = new Map<string, string>()
  try {
    const onPageMessage = (message: Message): void => {
      tally.add(message)
      conversion.onMessage(message)
    }
    const importing = await known(
      {...conversion, site, onMessage: onPageMessage, memory: pages},
      {...options, fileDigest},
    )
    const planning: Planning = {
      ...importing.planning,
      assetOf: memory.assetsOf(importing.planning.assetOf),
      skipped: pages.skippedDocuments,
    }
    const {dataset} = planning
    const reviews = applyReviews(dataset, run.journal)
    const planned = told(await itemsOf(importing.conversion, planning, plan, reviews), onItem)
    const applied = await applyItems(planned, {
      findFile: filesIn(root),
      client,
      dataset,
      assetOf: planning.assetOf,
      journal: run.journal,
      signal,
      onMessage,
      replan: async (items) => {
        if (plan === undefined) return replan(items, planning)
        const changed = items.map(({id}) => `\`${id}\` changed while the plan was carried out`)
        throw staleError(changed, 'What was written before stays.')
      },
      withoutFiles: (items, refused) => replan(items, planning, refused),
      remark: (items) => {
        const kept = prefer === 'editor' ? items.filter(({conflicts}) => conflicts.length > 0) : []
        const zone = site.config.timeZone
        return reviews.remark(conflictRemarks(kept, planning.documents, zone))
      },
      lookAhead: (items) => ahead(items, mostAhead),
      onWritten: (id, revision) => written.set(id, revision),
      onProgress,
    })
    await reviews.end()
    const skipped = summaryOf(pages.skippedCodes())
    tally.addAll(skipped)
    options.onRecalled?.(skipped)
    if (options.keepRuns !== undefined) await run.keep(options.keepRuns)
    await run.end()
    if (isWhole && applied.gone === applied.removed) {
      await memory.keep({
        client,
        options: conversion.options,
        run: run.journal.parts() > 0 ? run.id : run.before,
        summary: tally.summary(),
        signal,
      })
    }
    const verified = await verifyWritten(written, {
      connection,
      signal,
      onMessage,
      onProgress: onVerified,
    })
    return {...(run.journal.parts() > 0 && {run: run.id}), applied, verified}
  } catch (error) {
    await run.abandon()
    throw error
  }
}
