import {getDraftId} from '@sanity/client/csm'

import {inBatches} from '../dataset/batches.ts'
import type {Dataset} from '../dataset/readDataset.ts'

/**
 * The state of documents that a plan leaves as they are: by id without `drafts.`, the revisions of the
 * published document and of its draft; empty where there is none.
 */
export type LeftDocuments = Readonly<Record<string, string>>

/** What the dataset holds of documents now. @throws DatasetError, InterruptedError */
export async function leftDocuments(
  dataset: Dataset,
  ids: readonly string[],
): Promise<LeftDocuments> {
  const left: [string, string][] = []
  for await (const batch of inBatches(ids)) {
    const revisions = await dataset.existing(batch.flatMap((id) => [id, getDraftId(id)]))
    for (const id of batch) {
      const forms = [id, getDraftId(id)].map((form) => revisions.get(form) ?? '')
      left.push([id, forms.join(' ').trim()])
    }
  }
  return Object.fromEntries(left)
}

/** What changed of documents that a plan left as they were. @throws DatasetError, InterruptedError */
export async function changedSince(then: LeftDocuments, dataset: Dataset): Promise<string[]> {
  const now = await leftDocuments(dataset, Object.keys(then))
  return Object.entries(then)
    .filter(([id, revisions]) => now[id] !== revisions)
    .map(([id]) => `\`${id}\`, which was to stay as it is, changed in the dataset`)
}
