import type {ContentDocument} from '../../../content/documents/documents.ts'
import {applyItems} from '../../../migrations/fromMarkdown/apply/applyItems.ts'
import type {ApplyCounts} from '../../../migrations/fromMarkdown/apply/counts.ts'
import {filesIn} from '../../../migrations/fromMarkdown/dataset/assetSource.ts'
import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {fileDigests} from '../../../migrations/fromMarkdown/dataset/fileDigests.ts'
import {openLake} from '../../../migrations/fromMarkdown/dataset/openLake.ts'
import {readBaseEntries} from '../../../migrations/fromMarkdown/dataset/readBases.ts'
import {readDataset} from '../../../migrations/fromMarkdown/dataset/readDataset.ts'
import {siteAssets} from '../../../migrations/fromMarkdown/dataset/siteAssets.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {planningFor} from '../../../migrations/fromMarkdown/plan/planningFor.ts'
import {planSite, replan} from '../../../migrations/fromMarkdown/plan/planSite.ts'
import type {Runner} from '../../../migrations/fromMarkdown/runs/lock.ts'
import {openRun} from '../../../migrations/fromMarkdown/runs/openRun.ts'
import type {LakeProcess} from '../../startLake.ts'

type Address = Pick<LakeProcess, 'projectId' | 'dataset' | 'token' | 'url'>

export function connectionTo({projectId, dataset, token, url}: Address): Connection {
  return {projectId, dataset, token, apiHost: url}
}

/** Who runs imports in tests. */
export const runner: Runner = {
  who: 'ada on laptop',
  host: 'laptop',
  pid: process.pid,
  isAlive: () => true,
}

export interface Applied {
  readonly counts: ApplyCounts
  readonly messages: readonly Message[]
  readonly codes: readonly string[]
  readonly written: readonly string[]
}

export interface Applying {
  readonly connection: Connection
  readonly root?: string
  readonly signal?: AbortSignal
  readonly onProgress?: (counts: ApplyCounts) => void
}

const streamOf = async function* <Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

/** Counts that are not 0. */
export function shownCounts(counts: ApplyCounts): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0))
}

/** Plans an import of documents and carries it out; what the dataset has besides is none of it. */
export async function applied(
  documents: readonly ContentDocument[],
  {
    connection,
    root = '/',
    signal = new AbortController().signal,
    onProgress = () => undefined,
  }: Applying,
): Promise<Applied> {
  const client = openLake(connection)
  const run = await openRun({
    client,
    kind: 'apply',
    runner,
    folder: root,
    now: () => new Date(),
    signal,
  })
  const messages: Message[] = []
  const written: string[] = []
  try {
    const dataset = readDataset(client, signal)
    const ids = new Set(documents.map(({_id}) => _id.replace(/^drafts\./, '')))
    const entries = [...(await readBaseEntries(client, signal))].filter(([id]) => ids.has(id))
    const planning = planningFor({
      dataset,
      entries: new Map(entries),
      exported: new Map(),
      assetOf: siteAssets(fileDigests(filesIn(root)), dataset),
      signal,
    })
    const counts = await applyItems(planSite(streamOf(documents), planning), {
      findFile: filesIn(root),
      client,
      dataset,
      assetOf: planning.assetOf,
      journal: run.journal,
      signal,
      onMessage: (message) => messages.push(message),
      replan: (items) => replan(items, planning),
      withoutFiles: (items, refused) => replan(items, planning, refused),
      onWritten: (id) => written.push(id),
      onProgress,
    })
    await run.end()
    return {counts, messages, codes: messages.map(({ruleId}) => ruleId), written}
  } catch (error) {
    await run.abandon()
    throw error
  }
}
