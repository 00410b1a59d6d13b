import type {SanityClient} from '@sanity/client'

import {datasetError, DatasetError, InterruptedError} from '../dataset/errors.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {retry} from '../dataset/retry.ts'
import type {FindFile} from '../dataset/siteFile.ts'
import type {Journal} from '../runs/journal.ts'
import type {RunAsset} from '../runs/runChange.ts'

/** Deletes files that a run uploaded and nothing uses. @returns how many */
export async function removeUnused(
  assets: readonly RunAsset[],
  dataset: Dataset,
  journal: Journal,
): Promise<number> {
  const unused: RunAsset[] = []
  for (const asset of assets) {
    const isThere = (await dataset.existing([asset.id])).size > 0
    if (isThere && (await dataset.referrers([asset.id])).length === 0) unused.push(asset)
  }
  if (unused.length > 0) await journal.commit({removed: unused})
  return unused.length
}

/**
 * Uploads files again that an undo deleted, from where the site is.
 * @returns those that are not there any more, or have other bytes
 */
export async function uploadAgain(
  assets: readonly RunAsset[],
  findFile: FindFile,
  client: SanityClient,
  signal: AbortSignal,
): Promise<{readonly uploaded: readonly RunAsset[]; readonly lost: readonly RunAsset[]}> {
  const uploaded: RunAsset[] = []
  const lost: RunAsset[] = []
  for (const asset of assets) {
    const source = await findFile(asset.written)
    if (source === undefined) {
      lost.push(asset)
      continue
    }
    try {
      const {kind, name, body} = source
      const {_id: id} = await retry(
        async () => client.assets.upload(kind, await body(), {filename: name}),
        signal,
      )
      ;(id === asset.id ? uploaded : lost).push(asset)
    } catch (error) {
      if (error instanceof InterruptedError || error instanceof DatasetError) throw error
      throw datasetError(error)
    }
  }
  return {uploaded, lost}
}
