import type {SanityClient} from '@sanity/client'

import {datasetError, DatasetError, InterruptedError, statusOf} from '../dataset/errors.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {retry} from '../dataset/retry.ts'
import type {FindFile, SiteAssetFile} from '../dataset/siteFile.ts'

/** The asset's id, or why it has none: the file is gone, or the lake takes no such file. */
export type Uploaded = {readonly id: string; readonly isNew: boolean} | {readonly refused: string}

interface Uploads {
  readonly client: SanityClient
  readonly dataset: Dataset
  readonly findFile: FindFile
  readonly signal: AbortSignal
}

const parallel = 4

/** 4xx answers that are about this one file, not about the dataset. */
const aboutTheFile = new Set([400, 413, 415, 422])

const send = async (
  {client, signal}: Uploads,
  {kind, name, body}: SiteAssetFile,
): Promise<Uploaded> => {
  try {
    const asset = await retry(() => client.assets.upload(kind, body(), {filename: name}), signal)
    return {id: asset._id, isNew: true}
  } catch (error) {
    if (aboutTheFile.has(statusOf(error) ?? 0)) {
      return {refused: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''}
    }
    throw error instanceof InterruptedError || error instanceof DatasetError
      ? error
      : datasetError(error)
  }
}

/** At most `limit` of the tasks at a time. */
const limiter = (limit: number): (<Result>(task: () => Promise<Result>) => Promise<Result>) => {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= limit) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    }
    running += 1
    try {
      return await task()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

/**
 * Uploads the file behind a `_sanityAsset`, each content once: a file that was asked for before, one
 * with the same bytes, and one that the dataset has already are not sent again.
 */
export function assetUploads(uploads: Uploads): (written: string) => Promise<Uploaded> {
  const byName = new Map<string, Promise<Uploaded>>()
  const byContent = new Map<string, Promise<Uploaded>>()
  const limited = limiter(parallel)

  const ensure = async (source: SiteAssetFile, sha1: string): Promise<Uploaded> => {
    const known = await uploads.dataset.asset(`sanity.${source.kind}Asset`, sha1)
    return known === undefined ? send(uploads, source) : {id: known, isNew: false}
  }

  const upload = async (written: string): Promise<Uploaded> => {
    const source = await uploads.findFile(written)
    if (source === undefined) return {refused: 'there is no such file in the site'}
    const sha1 = await source.sha1()
    const key = `${source.kind} ${sha1}`
    const running = byContent.get(key)
    if (running !== undefined) {
      const same = await running
      return 'id' in same ? {...same, isNew: false} : same
    }
    const started = ensure(source, sha1)
    byContent.set(key, started)
    return started
  }

  return (written) => {
    const known = byName.get(written) ?? limited(() => upload(written))
    byName.set(written, known)
    return known
  }
}
