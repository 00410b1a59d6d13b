import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {type Lake, startLake} from '../lake/index.ts'

/** A lake in this process. */
export type LakeHere = Lake

/**
 * Starts a lake in this process, met over HTTP like any other: it has no program to start and to
 * compile. It keeps nothing.
 */
export function startLakeHere(): Promise<LakeHere> {
  return startLake({memory: true, inThread: true})
}

/** A lake in this process with a folder, for commands that are told where it is. */
export interface LakeInFolder extends LakeHere {
  readonly dataFolder: string
}

/**
 * Starts a lake in this process that keeps its content in a folder.
 * @param given kept when the lake stops; without it, a temporary folder that goes with the lake
 * @param port any free one where none is named
 */
export async function startLakeInFolder(given?: string, port = 0): Promise<LakeInFolder> {
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'lectern-lake-'))
  const lake = await startLake({dataFolder, port, user: 'Ada Editor', inThread: true})
  return {
    ...lake,
    dataFolder,
    stop: async () => {
      await lake.stop()
      if (given === undefined) rmSync(dataFolder, {recursive: true, force: true})
    },
  }
}
