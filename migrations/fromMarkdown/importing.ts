import type {Conversion} from './converting.ts'
import {filesIn} from './dataset/assetSource.ts'
import type {Connection} from './dataset/connection.ts'
import {type ExportRecord, readExportRecords} from './dataset/exportRecords.ts'
import {type FileDigest, fileDigests} from './dataset/fileDigests.ts'
import {openLake} from './dataset/openLake.ts'
import {readBaseEntries, readPrints} from './dataset/readBases.ts'
import {readDataset} from './dataset/readDataset.ts'
import {siteAssets} from './dataset/siteAssets.ts'
import {knownSite} from './identify/knownSite.ts'
import {rememberedPrints} from './identify/rememberedPrints.ts'
import type {PlanOptions} from './plan/planDocument.ts'
import {planningFor} from './plan/planningFor.ts'
import type {Planning} from './plan/planSite.ts'
import {unreadPages} from './plan/unreadPages.ts'

/** A site and the dataset that it goes into. */
export interface Importing extends PlanOptions {
  /** The site folder's real path, for the files that documents name. */
  readonly root: string
  readonly connection: Connection
  /** Whether what the site has no more is deleted where no editor touched it and nothing needs it. */
  readonly prune: boolean
  /** What exports wrote down, where that was read already. */
  readonly exported?: ReadonlyMap<string, ExportRecord>
  /** Of files, where some of them were read already. */
  readonly fileDigest?: FileDigest
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
  const unread = unreadPages()
  return {
    conversion: {
      ...conversion,
      site: remembered.site,
      onMessage: (message) => {
        unread.note(message)
        conversion.onMessage(message)
      },
    },
    planning: planningFor({
      ...pages,
      dataset,
      entries,
      exported,
      assetOf: siteAssets(given.fileDigest ?? fileDigests(filesIn(root)), dataset),
      printOf: remembered.printOf,
      isUnread: unread.has,
      unreadIn: unread.fieldsIn,
      prefer,
      restore,
      prune,
      signal,
    }),
  }
}
