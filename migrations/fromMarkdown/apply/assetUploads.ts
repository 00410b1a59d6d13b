import type {SanityClient} from '@sanity/client'

import {datasetError, DatasetError, InterruptedError, statusOf} from '../dataset/errors.ts'
import {pace} from '../dataset/pace.ts'
import {pause, retry} from '../dataset/retry.ts'
import type {SiteAsset} from '../dataset/siteAssets.ts'
import type {FindFile} from '../dataset/siteFile.ts'
import {assetOrigin} from '../runs/runAssets.ts'

/** The asset's id, or why it has none: the file is gone, or the lake takes no such file. */
export type Uploaded =
  | {
      readonly id: string
      readonly isNew: boolean
      /** Whether the file says where the image was taken, which was not uploaded. */
      readonly hadLocation: boolean
      /** Of the upload; 0 where there was none. */
      readonly bytes: number
    }
  | {readonly refused: string}

export interface Uploads {
  readonly client: SanityClient
  /** The run that uploads. */
  readonly run: string
  readonly findFile: FindFile
  /** The file that a `_sanityAsset` names, and whether the lake has it. */
  readonly assetOf: (written: string) => Promise<SiteAsset | undefined>
  readonly signal: AbortSignal
}

const mostAtOnce = 4

/** 4xx answers that are about this one file, not about the dataset. */
const aboutTheFile = new Set([400, 413, 415, 422])

const missing = {refused: 'there is no such file in the site'}

const known = (id: string): Uploaded => ({id, isNew: false, hadLocation: false, bytes: 0})

/**
 * Uploads the file behind a `_sanityAsset`, each content once: a file that was asked for before, one
 * with the same bytes, and one that the dataset has already are not sent again. As many at a time as
 * the lake bears.
 */
export function assetUploads({
  client,
  run: importing,
  findFile,
  assetOf,
  signal,
}: Uploads): (written: string) => Promise<Uploaded> {
  const byName = new Map<string, Promise<Uploaded>>()
  const byContent = new Map<string, Promise<Uploaded>>()
  const {run, slower} = pace({
    most: mostAtOnce,
    now: () => performance.now(),
    sleep: (ms) => pause(ms, signal),
  })
  const wait = (ms: number, until: AbortSignal): Promise<void> => {
    slower(ms)
    return pause(ms, until)
  }

  const send = async (written: string): Promise<Uploaded> => {
    const file = await findFile(written)
    if (file === undefined) return missing
    const {kind, name, body} = file
    const hadLocation = await file.hadLocation()
    try {
      const {_id: id, size} = await retry(
        async () =>
          client.assets.upload(kind, await body(), {
            filename: name,
            source: assetOrigin(importing, written),
          }),
        signal,
        wait,
      )
      return {id, isNew: true, hadLocation, bytes: size}
    } catch (error) {
      if (aboutTheFile.has(statusOf(error) ?? 0)) {
        return {refused: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''}
      }
      throw error instanceof InterruptedError || error instanceof DatasetError
        ? error
        : datasetError(error)
    }
  }

  const upload = async (written: string): Promise<Uploaded> => {
    const asset = await assetOf(written)
    if (asset === undefined) return missing
    const {sha1, id} = asset
    if (id !== undefined) return known(id)
    const key = `${written.split('@', 1)[0] ?? ''} ${sha1}`
    const running = byContent.get(key)
    if (running !== undefined) {
      const same = await running
      return 'id' in same ? known(same.id) : same
    }
    const started = run(() => send(written))
    byContent.set(key, started)
    return started
  }

  return (written) => {
    const found = byName.get(written) ?? upload(written)
    byName.set(written, found)
    return found
  }
}
