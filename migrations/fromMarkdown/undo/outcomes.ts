import {getDraftId, isDraftId} from '@sanity/client/csm'

import {type JsonDocument, toJson} from '../dataset/json.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {isOwnRecord, type RunChange} from '../runs/runChange.ts'
import {undoChange, type Undone} from './undoChange.ts'

/** What becomes of a change that is taken back. */
export interface Outcome extends Undone {
  readonly change: RunChange
  /** The document as the dataset holds it. */
  readonly now?: JsonDocument
}

const outcomeOf = (
  change: RunChange,
  there: ReadonlyMap<string, JsonDocument>,
  created: ReadonlySet<string>,
  needed: ReadonlyMap<string, string>,
): Undone => {
  const {id} = change
  const {write, ...undone} = undoChange(change, there.get(id))
  const draft = getDraftId(id)
  const hasDraft = !isOwnRecord(id) && !isDraftId(id) && there.has(draft) && !created.has(draft)
  if (write === undefined) return undone
  if (change.did !== 'create') return {...undone, write: {...write, besideDraft: hasDraft}}
  // Somebody has begun to edit what the run made.
  if (hasDraft && change.besideDraft !== true) return {kept: 'it has a draft'}
  const referrer = needed.get(id)
  if (referrer !== undefined) return {kept: `\`${referrer}\`, which stays, refers to it`}
  return {...undone, write}
}

/**
 * Takes changes back, as far as what the dataset holds now lets them be; nothing is written.
 * @param needed what the run created and has to stay, with what refers to it
 * @throws DatasetError, InterruptedError
 */
export async function outcomesOf(
  changes: readonly RunChange[],
  dataset: Dataset,
  needed: ReadonlyMap<string, string>,
): Promise<readonly Outcome[]> {
  const ids = changes.flatMap(({id}) => [id, ...(isOwnRecord(id) ? [] : [getDraftId(id)])])
  const documents = await dataset.documents(ids)
  const there = new Map([...documents].map(([id, document]) => [id, toJson(document)]))
  const created = new Set(changes.flatMap(({did, id}) => (did === 'create' ? [id] : [])))
  return changes.map((change) => {
    const now = there.get(change.id)
    return {change, ...(now && {now}), ...outcomeOf(change, there, created, needed)}
  })
}
