import {defined} from '../../content/objects/defined.ts'
import {readExportRecords} from '../fromMarkdown/dataset/exportRecords.ts'
import {openLake} from '../fromMarkdown/dataset/openLake.ts'
import type {Write} from '../fromMarkdown/dataset/write.ts'
import {
  type Conversion,
  importSite,
  type ImportOptions,
  planImport,
} from '../fromMarkdown/pipeline.ts'
import {isVisible} from '../fromMarkdown/plan/describe/describeItem.ts'
import {itemMessages} from '../fromMarkdown/plan/itemMessages.ts'
import type {PlanItem} from '../fromMarkdown/plan/planItem.ts'
import {type Dispute, disputesIn} from '../toJekyll/dataset/disputes.ts'
import {type Exported, exportSite, openFolder} from '../toJekyll/exportSite.ts'
import type {Repository} from '../toJekyll/folder/repository.ts'
import type {PendingImport} from '../toJekyll/planExport.ts'

export interface SyncOptions extends Omit<ImportOptions, 'prefer' | 'plan' | 'restore' | 'onItem'> {
  /** Whose value is taken where both sides changed one; each side keeps its own where nobody is named. */
  readonly prefer: ImportOptions['prefer'] | undefined
  /** Writes nothing. */
  readonly isCheck: boolean
  readonly commits: boolean
  /** What remembers the folder's files; Git, if nothing else is said. */
  readonly repository?: Repository
}

/** What became of a site and a dataset, or would. */
export interface Synced {
  /** What the site changed in the dataset, as far as anybody sees it. */
  readonly items: readonly PlanItem[]
  readonly exported: Omit<Exported, 'disputes'>
  /** What both sides changed, and each still has its own of. */
  readonly disputes: readonly Dispute[]
}

/** What an import makes of the dataset, or would. */
interface IntoDataset {
  readonly items: readonly PlanItem[]
  readonly pending?: PendingImport
}

const planned = async (conversion: Conversion, options: SyncOptions): Promise<IntoDataset> => {
  const items: PlanItem[] = []
  const writes: Write[] = []
  const disputes = new Map<string, readonly Dispute[]>()
  const gone = new Set<string>()
  const planning = planImport(conversion, {
    ...options,
    prefer: options.prefer ?? 'editor',
    restore: false,
  })
  for await (const item of planning) {
    for (const message of itemMessages(item)) options.onMessage(message)
    if (isVisible(item)) items.push(item)
    writes.push(...item.writes)
    if (item.verdict === 'gone') gone.add(item.id)
    const after = item.record?.after
    if (after !== undefined) disputes.set(item.id, disputesIn([after]))
  }
  return {items, pending: {writes, disputes, gone}}
}

const imported = async (conversion: Conversion, options: SyncOptions): Promise<IntoDataset> => {
  const items: PlanItem[] = []
  await importSite(conversion, {
    ...options,
    prefer: options.prefer ?? 'editor',
    restore: false,
    onItem: (item) => {
      if (isVisible(item)) items.push(item)
    },
  })
  return {items}
}

/**
 * Brings what the site changed into the dataset, then what editors published into the site's folder.
 * What both changed stays on either side as it is there, and is told of until somebody settles it.
 * Killed at any moment and run again, it ends as if it had not been.
 * @throws LockedError, DatasetError, InterruptedError, RepositoryError
 */
export async function syncSite(conversion: Conversion, options: SyncOptions): Promise<Synced> {
  const {connection, root, signal, prefer, isCheck, commits, prune, onMessage, repository} = options
  const client = openLake(connection)
  const folder = {root, isCheck, signal, goesOn: true, ...defined({repository})}
  // Nothing is imported of a folder that nothing can be written into afterwards.
  await openFolder(folder, client)
  // An import changes nothing of what exports wrote down.
  const records = await readExportRecords(client, signal)
  const importing = {...options, exported: records}
  const {items, pending} = await (isCheck ? planned : imported)(conversion, importing)
  const {disputes, ...exported} = await exportSite({
    ...folder,
    site: conversion.site,
    connection,
    convert: conversion.options,
    options: {drafts: false, prune},
    commits,
    onMessage,
    overDisputes: prefer === 'editor',
    records,
    ...defined({pending}),
  })
  return {items, exported, disputes}
}
