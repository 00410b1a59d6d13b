import type {ContentDocument} from '../../content/documents/documents.ts'
import type {Review, SiteReview} from '../../content/documents/review.ts'
import {convertSite} from './conduct/convertSite.ts'
import type {PageMemory} from './conduct/keptPage.ts'
import {filesIn} from './dataset/assetSource.ts'
import type {Connection} from './dataset/connection.ts'
import {type ExportRecord, readExportRecords} from './dataset/exportRecords.ts'
import {openLake} from './dataset/openLake.ts'
import {readBaseEntries, readPrints} from './dataset/readBases.ts'
import {readDataset} from './dataset/readDataset.ts'
import {siteAssets} from './dataset/siteAssets.ts'
import {knownSite} from './identify/knownSite.ts'
import {rememberedPrints} from './identify/rememberedPrints.ts'
import type {Message} from './messages/message.ts'
import type {ConvertOptions, Site} from './parse/jekyllSite.ts'
import type {PlanOptions} from './plan/planDocument.ts'
import {planningFor} from './plan/planningFor.ts'
import type {Planning} from './plan/planSite.ts'
import {openSpillFile} from './read/spillFile.ts'
import {collectReviews} from './report/collectReviews.ts'

export interface Conversion {
  readonly site: Site
  readonly options: ConvertOptions
  readonly onMessage: (message: Message) => void
  /** What an earlier conversion kept: of pages that it knows nothing is given again. */
  readonly memory?: PageMemory
  readonly onDocument?: (document: ContentDocument) => void
}

/** The documents of a site; its messages go to `onMessage`. */
export async function* documentsOf({
  site,
  options,
  onMessage,
  onDocument,
}: Conversion): AsyncGenerator<ContentDocument> {
  using index = openSpillFile()
  for await (const converted of convertSite(site, options, index)) {
    if (converted.kind === 'message') {
      onMessage(converted.message)
      continue
    }
    onDocument?.(converted.document)
    yield converted.document
  }
}

/** The documents of a site; what there is to say about each page goes beside it to `write`. */
export async function* reviewedDocuments(
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
  /** What exports wrote down, where that was read already. */
  readonly exported?: ReadonlyMap<string, ExportRecord>
  readonly signal: AbortSignal
}

/** A conversion whose documents have the ids that the dataset knows, and what planning needs to know. */
export async function known(
  conversion: Conversion,
  {connection, root, signal, prefer, restore, prune, ...given}: Importing,
): Promise<{readonly conversion: Conversion; readonly planning: Planning}> {
  const client = openLake(connection)
  const dataset = readDataset(client, signal)
  const exported = given.exported ?? (await readExportRecords(client, signal))
  const entries = await readBaseEntries(client, signal)
  const {site, ...pages} = await knownSite(conversion.site, {
    entries,
    exported,
    printsOf: (ids) => readPrints(dataset, ids),
  })
  const remembered = rememberedPrints(site)
  return {
    conversion: {...conversion, site: remembered.site},
    planning: planningFor({
      ...pages,
      dataset,
      entries,
      exported,
      assetOf: siteAssets(filesIn(root), dataset),
      printOf: remembered.printOf,
      prefer,
      restore,
      prune,
      signal,
    }),
  }
}
