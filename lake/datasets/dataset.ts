import {ImageCache} from '../assets/imageCache.ts'
import {removeUnfinished} from '../assets/unfinished.ts'
import {Exports} from '../export/exports.ts'
import {Listeners} from '../listen/listeners.ts'
import {Presence} from '../presence/presence.ts'
import type {Address} from '../store/address.ts'
import {openDatabase} from '../store/database.ts'
import type {DatasetFolder} from '../store/folder.ts'
import {makeFolders} from '../store/folder.ts'
import {Store} from '../store/store.ts'

/** A dataset that is open: what it keeps, and who is connected to it. */
export interface Dataset {
  /** What queries call `sanity::projectId()` and `sanity::dataset()`. */
  readonly sanity: {readonly projectId: string; readonly dataset: string}
  readonly folder: DatasetFolder
  readonly address: Address
  readonly store: Store
  readonly listeners: Listeners
  readonly presence: Presence
  readonly images: ImageCache
  readonly exports: Exports
}

export interface DatasetOptions {
  readonly projectId: string
  readonly address: Address
  readonly maxDatabaseBytes: number | undefined
  /** Whether what is written survives a loss of power. */
  readonly isDurable: boolean
}

/** Opens a dataset, or makes an empty one where there is none. Throws a `StartError`. */
export function openDataset(
  name: string,
  folder: DatasetFolder,
  {projectId, address, maxDatabaseBytes: maxBytes, isDurable}: DatasetOptions,
): Dataset {
  makeFolders(folder)
  return {
    sanity: {projectId, dataset: name},
    folder,
    address,
    store: new Store(openDatabase(folder.databaseFile, {maxBytes, isDurable}), address),
    listeners: new Listeners(),
    presence: new Presence(),
    images: new ImageCache(folder.imageCacheFolder),
    exports: new Exports(folder.databaseFile, address),
  }
}

/** Removes what an earlier process left half done. */
export async function tidy({folder, images}: Dataset): Promise<void> {
  await removeUnfinished(folder.assetFolder)
  await removeUnfinished(folder.imageCacheFolder)
  await images.prune()
}

export function closeDataset({listeners, exports, store}: Dataset): void {
  listeners.close()
  exports.close()
  store.close()
}
