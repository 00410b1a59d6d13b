import {ImageCache} from '../assets/imageCache.ts'
import {removeUnfinished} from '../assets/unfinished.ts'
import {Exports} from '../export/exports.ts'
import {Listeners} from '../listen/listeners.ts'
import {Writer} from '../mutations/writer.ts'
import {Presence} from '../presence/presence.ts'
import {Reader} from '../query/reader.ts'
import type {QueriesOptions} from '../query/workers/queries.ts'
import {Queries} from '../query/workers/queries.ts'
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
  readonly writer: Writer
  /** Reads through the connection that writes, for what must be known at once. */
  readonly reader: Reader
  readonly queries: Queries
  readonly listeners: Listeners
  readonly presence: Presence
  readonly images: ImageCache
  readonly exports: Exports
}

export interface DatasetOptions {
  readonly projectId: string
  readonly address: Address
  /** Held by this process; once it is gone, nothing is written. */
  readonly lockFile: string
  readonly maxDatabaseBytes: number | undefined
  /** Whether what is written survives a loss of power. */
  readonly isDurable: boolean
  readonly reading: Omit<QueriesOptions, 'databaseFile'>
}

/** Opens a dataset, or makes an empty one where there is none. Throws a `StartError`. */
export function openDataset(
  name: string,
  folder: DatasetFolder,
  {projectId, address, lockFile, maxDatabaseBytes: maxBytes, isDurable, reading}: DatasetOptions,
): Dataset {
  makeFolders(folder)
  const {databaseFile} = folder
  const {indexes} = reading
  const database = openDatabase(databaseFile, {maxBytes, isDurable, indexes})
  const store = new Store(database, address, lockFile)
  const listeners = new Listeners()
  return {
    sanity: {projectId, dataset: name},
    folder,
    address,
    store,
    writer: new Writer(store, listeners),
    // Nothing is kept between queries: this connection does not notice its own writes.
    reader: new Reader(database, {
      address,
      batch: reading.batch,
      indexes: new Set(indexes),
      cachedCharacters: 0,
    }),
    queries: new Queries({...reading, databaseFile}),
    listeners,
    presence: new Presence(),
    images: new ImageCache(folder),
    exports: new Exports(folder.databaseFile, address),
  }
}

/** Removes what an earlier process left half done. */
export async function tidy({folder, images}: Dataset): Promise<void> {
  await removeUnfinished(folder.assetFolder)
  await removeUnfinished(folder.imageCacheFolder)
  await images.prune()
}

export function closeDataset({listeners, exports, queries, store}: Dataset): void {
  listeners.close()
  exports.close()
  void queries.close()
  store.close()
}
