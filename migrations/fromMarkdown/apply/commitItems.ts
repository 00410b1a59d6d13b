import {
  datasetError,
  DatasetError,
  InterruptedError,
  reasonOf,
  statusOf,
} from '../dataset/errors.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {isIdle, type Write} from '../dataset/write.ts'
import type {PlanItem} from '../plan/planItem.ts'
import {recordWrite} from '../plan/recordWrite.ts'
import type {Journal} from '../runs/journal.ts'
import type {Completed} from './completeItems.ts'

/** An item that was carried out, with the revision of what it wrote; none where it wrote nothing. */
export interface Written {
  readonly item: PlanItem
  readonly revision?: string
}

/** An item that the lake does not take, and would not on a second try. */
export interface Refused {
  readonly item: PlanItem
  readonly reason: string
}

export interface Committed {
  readonly written: readonly Written[]
  readonly refused: readonly Refused[]
  /** Ids of assets that were uploaded for them. */
  readonly uploaded: readonly string[]
}

export interface Committing {
  readonly journal: Journal
  readonly dataset: Dataset
  readonly complete: (items: readonly PlanItem[]) => Promise<Completed>
  /** Plans items again whose documents somebody changed in the meantime. */
  readonly replan: (items: readonly PlanItem[]) => Promise<readonly PlanItem[]>
  /** Plans items again whose files could not be had; why, by what `_sanityAsset` names. */
  readonly withoutFiles: (
    items: readonly PlanItem[],
    refused: ReadonlyMap<string, string>,
  ) => Promise<readonly PlanItem[]>
  /** What is written beside items, for editors to read. */
  readonly remark?: (items: readonly PlanItem[]) => Promise<readonly Write[]>
}

/** Answers to what a document holds or has become, not to who sends it. */
const refusals = new Set<number | undefined>([400, 404, 409, 413, 422])
/** Editors who save again and again make an item start again. */
const mostTries = 5

const writesOf = (item: PlanItem): readonly Write[] => [
  ...item.writes.filter((write) => !isIdle(write)),
  ...[recordWrite(item)].flatMap((write) => write ?? []),
]

/** Whether what an item was planned on is there no more, as it was. */
const staleAmong = async (
  items: readonly PlanItem[],
  dataset: Dataset,
): Promise<ReadonlySet<PlanItem>> => {
  const ids = items.flatMap((item) => writesOf(item).map(({id}) => id))
  const now = await dataset.existing(ids)
  return new Set(
    items.filter((item) =>
      writesOf(item).some(({id, before}) => (now.get(id) ?? undefined) !== before?.['_rev']),
    ),
  )
}

const nothing: Committed = {written: [], refused: [], uploaded: []}

const joined = (one: Committed, other: Committed): Committed => ({
  written: [...one.written, ...other.written],
  refused: [...one.refused, ...other.refused],
  uploaded: [...one.uploaded, ...other.uploaded],
})

/** Finds the items that the lake does not take, so that they keep no other one out. */
const halves = async (
  items: readonly PlanItem[],
  committing: Committing,
  error: unknown,
  tries: number,
): Promise<Committed> => {
  const [item] = items
  if (items.length === 1 && item !== undefined) {
    return {...nothing, refused: [{item, reason: reasonOf(error)}]}
  }
  const middle = Math.ceil(items.length / 2)
  const first = await commitItems(items.slice(0, middle), committing, tries)
  return joined(first, await commitItems(items.slice(middle), committing, tries))
}

/**
 * Carries items out in one transaction. Where somebody changed one of their documents at the same
 * moment, it is planned again; where the lake refuses one, the others are written.
 * @throws LockedError, DatasetError, InterruptedError
 */
export async function commitItems(
  items: readonly PlanItem[],
  committing: Committing,
  tries = mostTries,
): Promise<Committed> {
  const {journal, dataset, complete, replan, withoutFiles, remark} = committing
  const completed = await complete(items)
  if (completed.refused.size > 0) {
    return commitItems(await withoutFiles(items, completed.refused), committing, tries)
  }
  const remarks = (await remark?.(completed.items)) ?? []
  const writes = [...completed.items.flatMap(writesOf), ...remarks]
  if (writes.length === 0) return {...nothing, written: completed.items.map((item) => ({item}))}
  try {
    const revision = await journal.commit({writes, assets: completed.assets})
    const uploaded = completed.assets.map((asset) => asset.id)
    return {written: completed.items.map((item) => ({item, revision})), refused: [], uploaded}
  } catch (error) {
    if (error instanceof InterruptedError || error instanceof DatasetError) throw error
    if (!refusals.has(statusOf(error))) throw datasetError(error)
    const stale = await staleAmong(completed.items, dataset)
    if (stale.size === 0 && remarks.length > 0 && tries > 0) {
      return commitItems(items, committing, tries - 1)
    }
    if (stale.size === 0 || tries === 0) return halves(items, committing, error, tries)
    const isStale = new Set([...stale].map(({id}) => id))
    const fresh = await replan(items.filter(({id}) => isStale.has(id)))
    const others = items.filter(({id}) => !isStale.has(id))
    return commitItems([...others, ...fresh], committing, tries - 1)
  }
}
