import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {startFailure} from './failures.ts'
import {makeFolder} from './makeFolder.ts'

/** Where one dataset is kept. */
export interface DatasetFolder {
  readonly path: string
  readonly databaseFile: string
  readonly assetFolder: string
  readonly imageCacheFolder: string
}

/** Where a lake keeps what belongs to all its datasets. */
export interface LakeFolder {
  readonly path: string
  readonly datasetsFolder: string
  readonly serverFile: string
  readonly tokenFile: string
  readonly lockFile: string
  /** Who serves a website of the content, and where. */
  readonly siteFile: string
}

export function datasetFolder(path: string): DatasetFolder {
  return {
    path,
    databaseFile: join(path, 'lake.sqlite'),
    assetFolder: join(path, 'assets'),
    imageCacheFolder: join(path, 'cache', 'images'),
  }
}

export function lakeFolder(path: string): LakeFolder {
  return {
    path,
    datasetsFolder: join(path, 'datasets'),
    serverFile: join(path, 'server.json'),
    tokenFile: join(path, 'token'),
    lockFile: join(path, 'lock.sqlite'),
    siteFile: join(path, 'site.json'),
  }
}

/** Throws a `StartError` that names the folder that cannot be made. */
export function makeFolders({assetFolder, imageCacheFolder}: DatasetFolder): void {
  for (const folder of [assetFolder, imageCacheFolder]) {
    try {
      makeFolder(folder)
    } catch (cause) {
      throw startFailure(cause, folder)
    }
  }
}

/**
 * Makes again what somebody deleted while the lake was running. What was in a dataset that is gone
 * as a whole stays gone: its folder would make it a dataset again.
 */
export function remakeFolders(folder: DatasetFolder): void {
  if (existsSync(folder.path)) makeFolders(folder)
}
