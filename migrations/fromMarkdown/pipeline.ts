import type {ContentDocument} from '../../content/documents/documents.ts'
import type {Review, SiteReview} from '../../content/documents/review.ts'
import {applyItems, type OnProgress} from './apply/applyItems.ts'
import {applyReviews, type ReviewWriter} from './apply/applyReviews.ts'
import {type ApplyCounts, countsOfRun} from './apply/counts.ts'
import {waitingReviews} from './apply/waitingReviews.ts'
import {convertSite} from './conduct/convertSite.ts'
import type {KeptPage, PageMemory} from './conduct/keptPage.ts'
import {learnSite} from './conduct/learnSite.ts'
import {ahead} from './dataset/ahead.ts'
import type {Connection} from './dataset/connection.ts'
import {aliasesIn, readExportRecords, withExportedIds} from './dataset/exportRecords.ts'
import type {JsonDocument} from './dataset/json.ts'
import {openLake} from './dataset/openLake.ts'
import {readBaseEntries, readBaseRecords} from './dataset/readBases.ts'
import {readDataset} from './dataset/readDataset.ts'
import {siteAssets} from './dataset/siteAssets.ts'
import type {Message} from './messages/message.ts'
import type {ConvertOptions, Site} from './parse/jekyllSite.ts'
import {conflictRemarks} from './plan/conflictRemarks.ts'
import {fingerprint} from './plan/fingerprint.ts'
import {asImported, knownSite} from './plan/movedPages.ts'
import type {PlanOptions} from './plan/planDocument.ts'
import type {PlanItem} from './plan/planItem.ts'
import type {PlannedItem} from './plan/plannedItem.ts'
import {planSite, type Planning, replan} from './plan/planSite.ts'
import {promised, staleError} from './plan/promised.ts'
import {openSpillFile} from './read/spillFile.ts'
import {collectReviews} from './report/collectReviews.ts'
import {startTally, type Summary, summaryOf} from './report/summary.ts'
import {openRun, type RunRequest} from './runs/openRun.ts'
import {siteMemory} from './runs/rememberSite.ts'
import {type VerifyCounts, verifyDocuments, type VerifyOptions} from './verify/verifyDocuments.ts'
import {verifyWritten} from './verify/verifyWritten.ts'

export {openSite} from './read/openSite.ts'

export interface Conversion {
  readonly site: Site
  readonly options: ConvertOptions
  readonly onMessage: (message: Message) => void
  /** What an earlier conversion kept: of pages that it knows nothing is given again. */
  readonly memory?: PageMemory
}

/** The documents of a site; its messages go to `onMessage`. */
export async function* documentsOf({
  site,
  options,
  onMessage,
}: Conversion): AsyncGenerator<ContentDocument> {
  using index = openSpillFile()
  for await (const converted of convertSite(site, options, index)) {
    if (converted.kind === 'message') onMessage(converted.message)
    else yield converted.document
  }
}

/** The documents of a site; what there is to say about each page goes beside it to `write`. */
const reviewedDocuments = async function* (
  {site, options, onMessage, memory}: Conversion,
  write: (review: Review | SiteReview) => Promise<void>,
): AsyncGenerator<ContentDocument> {
  const collected = collectReviews(site.messages)
  using index = openSpillFile()
  for await (const converted of convertSite(site, options, index, memory)) {
    if (converted.kind === 'message') {
      collected.note(converted.message)
      onMessage(converted.message)
      continue
    }
    const review = collected.take(converted.document)
    if (review !== undefined) await write(review)
    yield converted.document
  }
  await write(collected.site())
}

/** A site and the dataset that it goes into. */
export interface Importing extends PlanOptions {
  /** The site folder's real path, for the files that documents name. */
  readonly root: string
  readonly connection: Connection
  /** Whether what the site has no more is deleted where no editor touched it and nothing needs it. */
  readonly prune: boolean
  readonly signal: AbortSignal
}

/** A conversion whose documents have the ids that the dataset knows, and what planning needs to know. */
const known = async (
  conversion: Conversion,
  {connection, root, signal, prefer, restore, prune}: Importing,
): Promise<{readonly conversion: Conversion; readonly planning: Planning}> => {
  const client = openLake(connection)
  const dataset = readDataset(client, signal)
  const exported = await readExportRecords(client, signal)
  const entries = await readBaseEntries(client, signal)
  const {site, moves} = await knownSite(conversion.site, entries.values(), async (ids) => {
    const records = await readBaseRecords(dataset, ids)
    return new Map([...records].map(([id, {print = ''}]) => [id, print]))
  })
  return {
    conversion: {...conversion, site: withExportedIds(site, exported)},
    planning: {
      dataset,
      entries,
      moves,
      assetOf: siteAssets(root, dataset),
      printOf: async (path) => {
        const file = await conversion.site.read(path)
        return 'text' in file ? fingerprint(file.text) : undefined
      },
      alias: aliasesIn(exported),
      prefer,
      restore,
      prune,
      signal,
    },
  }
}

/** Plans an import: what it would make of each document. @throws DatasetError, InterruptedError */
export async function* planImport(
  conversion: Conversion,
  options: Importing,
): AsyncGenerator<PlanItem> {
  const {conversion: site, planning} = await known(conversion, options)
  yield* planSite(documentsOf(site), planning)
}

/** Compares the documents of a site with what a dataset holds. @throws DatasetError, InterruptedError */
export async function verifySite(
  conversion: Conversion,
  options: Omit<VerifyOptions, 'alias'>,
): Promise<VerifyCounts> {
  const {conversion: site, planning} = await known(conversion, {
    ...options,
    prefer: 'editor',
    restore: false,
    prune: false,
  })
  const imported = asImported(planning.entries)
  const alias = (document: JsonDocument) => imported(planning.alias(document))
  return verifyDocuments(documentsOf(site), {...options, alias})
}

export interface ImportOptions
  extends Importing, Pick<RunRequest, 'runner' | 'folder' | 'commit' | 'now'> {
  /** What was planned; if something else would be done now, nothing is. */
  readonly plan?: readonly PlannedItem[]
  /** A file that keeps what is known of pages from one import to the next. */
  readonly memoryFile?: string
  /** Told of what there was to say of pages that were not looked at again. */
  readonly onRecalled?: (summary: Summary) => void
  /** Of so many runs what they did is kept, to be taken back; of all where nothing is said. */
  readonly keepRuns?: number
  readonly onMessage: (message: Message) => void
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
  plan: readonly PlannedItem[] | undefined,
  reviews: ReviewWriter,
): Promise<AsyncIterable<PlanItem> | readonly PlanItem[]> => {
  if (plan === undefined) {
    return ahead(planSite(reviewedDocuments(site, reviews.add), planning), mostAhead)
  }
  const early = waitingReviews()
  const items = await promised(planSite(reviewedDocuments(site, early.add), planning), plan)
  for (const review of early.waiting) await reviews.add(review)
  return items
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
  const memory = siteMemory(conversion.site)
  const site = await learnSite(memory.site)
  const tally = startTally()
  let isWhole = plan === undefined
  const onMessage = (message: Message): void => {
    if (message.ruleId === 'document-refused') isWhole = false
    options.onMessage(message)
  }
  const client = openLake(connection)
  const {pages, run: lastRun} = await memory.recall<KeptPage>({
    client,
    options: conversion.options,
    config: site.config,
    root,
    file: plan === undefined && !options.restore ? options.memoryFile : undefined,
    signal,
  })
  const run = await openRun({...options, client, kind: 'apply'})
  if (run.before !== lastRun) pages.forget()
  const written = new Map<string, string>()
  let counts: ApplyCounts | undefined
  try {
    const told = (message: Message): void => {
      tally.add(message)
      conversion.onMessage(message)
    }
    const importing = await known({...conversion, site, onMessage: told, memory: pages}, options)
    const planning: Planning = {
      ...importing.planning,
      assetOf: memory.assetsOf(importing.planning.assetOf),
      skipped: pages.skippedDocuments,
    }
    const {dataset} = planning
    const reviews = applyReviews(dataset, run.journal)
    const applied = await applyItems(await itemsOf(importing.conversion, planning, plan, reviews), {
      root,
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
      remark: (items) => {
        const kept = prefer === 'editor' ? items.filter(({conflicts}) => conflicts.length > 0) : []
        const zone = site.config.timeZone
        return reviews.remark(conflictRemarks(kept, planning.entries, zone))
      },
      onWritten: (id, revision) => written.set(id, revision),
      onProgress: (now, more) => {
        counts = now
        onProgress(now, more)
      },
    })
    await reviews.end()
    counts = applied
    const recalled = summaryOf(pages.skippedCodes())
    tally.addAll(recalled)
    options.onRecalled?.(recalled)
    if (options.keepRuns !== undefined) await run.keep(options.keepRuns)
    await run.end(countsOfRun(applied))
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
    await run.abandon(counts === undefined ? {} : countsOfRun(counts))
    throw error
  }
}
