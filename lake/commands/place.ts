import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

import {StartError} from '../errors.ts'
import {startFailure} from '../store/failures.ts'
import type {DatasetFolder} from '../store/folder.ts'
import {datasetFolder, lakeFolder} from '../store/folder.ts'
import {lockFolder} from '../store/lock.ts'
import type {LakeNames} from '../store/names.ts'
import {namesIn} from '../store/names.ts'
import {Snapshot} from '../store/snapshot.ts'

export interface Place {
  readonly name: string
  readonly projectId: string
  readonly folder: DatasetFolder
}

/** The datasets that lie in a lake's folder, the first one first. Throws a `StartError`. */
export function placesIn(dataFolder: string): readonly [Place, ...Place[]] {
  const first = datasetFolder(dataFolder)
  if (!existsSync(first.databaseFile)) {
    throw new StartError(2, `There is no lake in ${dataFolder}. Name its folder with --data.`)
  }
  const {projectId, dataset} = namesAt(first.databaseFile)
  const {datasetsFolder} = lakeFolder(dataFolder)
  const others = existsSync(datasetsFolder) ? readdirSync(datasetsFolder) : []
  return [
    {name: dataset, projectId, folder: first},
    ...others
      .map((name) => ({name, projectId, folder: datasetFolder(join(datasetsFolder, name))}))
      .filter(({folder}) => existsSync(folder.databaseFile)),
  ]
}

/** The dataset of that name, or the first one where none is named. */
export function placeOf(dataFolder: string, name: string | undefined): Place {
  const places = placesIn(dataFolder)
  if (name === undefined) return places[0]
  const found = places.find((place) => place.name === name)
  if (found !== undefined) return found
  const names = places.map((place) => place.name).join(', ')
  throw new StartError(2, `There is no dataset "${name}" in ${dataFolder}; there are: ${names}.`)
}

/** Also of a file that is damaged, as far as that can be read. */
export function namesAt(databaseFile: string): LakeNames {
  try {
    const snapshot = new Snapshot(databaseFile)
    try {
      return namesIn(snapshot.database)
    } finally {
      snapshot.close()
    }
  } catch {
    return namesIn(undefined)
  }
}

/**
 * Reads the files of a lake. A running one goes on and is not asked: it writes so that others can
 * read. One that does not run is kept from starting meanwhile.
 */
export async function reading<Result>(
  dataFolder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const unlock = lockUnlessRunning(dataFolder)
  try {
    return await work()
  } catch (error) {
    throw isOfSystem(error) ? startFailure(error, dataFolder) : error
  } finally {
    unlock()
  }
}

const lockUnlessRunning = (dataFolder: string): (() => void) => {
  try {
    return lockFolder(lakeFolder(dataFolder))
  } catch (error) {
    if (error instanceof StartError) return () => undefined
    throw error
  }
}

/** Of SQLite or the file system, both of which give codes. */
const isOfSystem = (error: unknown): boolean =>
  error instanceof Error && error.name === 'Error' && 'code' in error
