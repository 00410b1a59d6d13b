import {createReadStream} from 'node:fs'
import {basename} from 'node:path'

import type {SanityClient} from '@sanity/client'

import {readAssetFile} from '../dataset/assetFile.ts'
import {assetSource} from '../dataset/assetSource.ts'
import {datasetError, DatasetError, InterruptedError} from '../dataset/errors.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {retry} from '../dataset/retry.ts'
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
    if (isThere && (await dataset.referrers(asset.id)).length === 0) unused.push(asset)
  }
  if (unused.length > 0) await journal.commit({removed: unused})
  return unused.length
}

/**
 * Uploads files again that an undo deleted, from the site's folder.
 * @returns those that are not there any more, or have other bytes
 */
export async function uploadAgain(
  assets: readonly RunAsset[],
  root: string,
  client: SanityClient,
  signal: AbortSignal,
): Promise<{readonly uploaded: readonly RunAsset[]; readonly lost: readonly RunAsset[]}> {
  const uploaded: RunAsset[] = []
  const lost: RunAsset[] = []
  for (const asset of assets) {
    const source = await assetSource(root, asset.written)
    if (source === undefined) {
      lost.push(asset)
      continue
    }
    try {
      const {kind, file} = source
      const {bytes} = await readAssetFile(source)
      const body = () => (bytes === undefined ? createReadStream(file) : Buffer.from(bytes))
      const {_id: id} = await retry(
        () => client.assets.upload(kind, body(), {filename: basename(file)}),
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
