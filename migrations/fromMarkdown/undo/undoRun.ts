import type {SanityClient} from '@sanity/client'

import {
  datasetError,
  DatasetError,
  InterruptedError,
  reasonOf,
  statusOf,
} from '../dataset/errors.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import type {FindFile} from '../dataset/siteFile.ts'
import type {Write} from '../dataset/write.ts'
import type {Message} from '../messages/message.ts'
import type {Journal} from '../runs/journal.ts'
import {partsOf} from '../runs/readRuns.ts'
import type {Run} from '../runs/run.ts'
import {assetsOfRun} from '../runs/runAssets.ts'
import {isOwnRecord, type RunAsset, type RunChange, type RunPart} from '../runs/runChange.ts'
import {kept, notUndone} from './messages.ts'
import {neededStill} from './neededStill.ts'
import {outcomesOf} from './outcomes.ts'
import {removeUnused, uploadAgain} from './undoAssets.ts'

export interface UndoCounts {
  /** Documents that are as before the run again. */
  readonly restored: number
  /** That the run created, and that are gone again. */
  readonly removed: number
  /** That the run deleted, and that are there again. */
  readonly recreated: number
  /** Of which something stays, since somebody changed it after the run. */
  readonly kept: number
  /** Files that nothing uses any more. */
  readonly assets: number
}

export interface Undoing {
  readonly client: SanityClient
  readonly dataset: Dataset
  readonly journal: Journal
  /** The folder of the site that the run, or the one that it took back, imported. */
  readonly folder: string | undefined
  /** Finds the files of that site. */
  readonly findFile: FindFile
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  readonly onProgress: (counts: UndoCounts) => void
}

/** Answers to what a document holds or has become, not to who sends it. */
const refusals = new Set<number | undefined>([400, 404, 409, 413, 422])
/** Editors who save again and again make a change start again. */
const mostTries = 5

const kindOf = ({before, after}: Write): 'restored' | 'removed' | 'recreated' => {
  if (before === undefined) return 'recreated'
  return after === undefined ? 'removed' : 'restored'
}

/**
 * Takes back what a run did, the last of it first. What somebody changed after the run stays, and is
 * reported.
 * @throws LockedError, DatasetError, InterruptedError
 */
export async function undoRun(
  run: Run,
  {client, dataset, journal, folder, findFile, signal, onMessage, onProgress}: Undoing,
): Promise<UndoCounts> {
  const counts = {restored: 0, removed: 0, recreated: 0, kept: 0, assets: 0}
  const uploads: RunAsset[] = []
  const needed = await neededStill(run, {client, dataset, signal})

  const undoChanges = async (changes: readonly RunChange[], tries: number): Promise<void> => {
    if (changes.length === 0) return
    const outcomes = await outcomesOf(changes, dataset, needed)
    const writes = outcomes.flatMap(({write}) => write ?? [])
    try {
      if (writes.length > 0) await journal.commit({writes})
    } catch (error) {
      if (error instanceof InterruptedError || error instanceof DatasetError) throw error
      if (!refusals.has(statusOf(error))) throw datasetError(error)
      await undoHalves(changes, writes, error, tries)
      return
    }
    for (const {change, write, kept: reason} of outcomes) {
      if (write !== undefined && !isOwnRecord(change.id)) counts[kindOf(write)] += 1
      if (reason === undefined) continue
      counts.kept += 1
      onMessage(kept(change.id, reason))
    }
  }

  const undoHalves = async (
    changes: readonly RunChange[],
    writes: readonly Write[],
    error: unknown,
    tries: number,
  ): Promise<void> => {
    const revisions = await dataset.existing(writes.map(({id}) => id))
    const isStale = writes.some(({id, before}) => revisions.get(id) !== before?.['_rev'])
    if (isStale && tries > 0) return undoChanges(changes, tries - 1)
    const [change] = changes
    if (changes.length === 1 && change !== undefined) {
      counts.kept += 1
      onMessage(notUndone(change.id, reasonOf(error)))
      return
    }
    const middle = Math.ceil(changes.length / 2)
    await undoChanges(changes.slice(0, middle), tries)
    await undoChanges(changes.slice(middle), tries)
  }

  const undoPart = async ({changes, assets, removed}: RunPart): Promise<void> => {
    if (removed.length > 0) {
      const {uploaded, lost} = await uploadAgain(removed, findFile, client, signal)
      if (uploaded.length > 0) await journal.commit({assets: uploaded})
      for (const {id, written} of lost) {
        onMessage(
          notUndone(id, `its file, ${written}, is not in ${folder ?? 'the site'} as it was`),
        )
      }
    }
    // What was created last may refer to what was created before.
    await undoChanges(changes.toReversed(), mostTries)
    uploads.push(...assets)
    onProgress(counts)
  }

  for await (const part of partsOf(client, run.id, signal)) {
    if (signal.aborted) throw new InterruptedError()
    await undoPart(part)
  }
  const said = await assetsOfRun(run.id, dataset.fetch)
  const all = new Map([...said, ...uploads].map((asset) => [asset.id, asset]))
  counts.assets = await removeUnused([...all.values()], dataset, journal)
  return counts
}
