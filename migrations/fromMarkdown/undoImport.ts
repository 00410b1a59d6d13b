import {filesIn} from './dataset/assetSource.ts'
import type {Connection} from './dataset/connection.ts'
import {openLake} from './dataset/openLake.ts'
import {readRuns} from './runs/readRuns.ts'
import type {Run} from './runs/run.ts'
import {undoIn, type UndoneRun, type UndoRequest} from './undo/undoIn.ts'

export {NothingToUndoError, type UndoneRun} from './undo/undoIn.ts'

export interface UndoOptions extends UndoRequest {
  readonly connection: Connection
}

/** The imports into a dataset and what took them back, the latest first. @throws DatasetError */
export function listRuns(connection: Connection, signal: AbortSignal): Promise<readonly Run[]> {
  return readRuns(openLake(connection), signal)
}

/**
 * Takes an import back, or the undoing of one, with the files of the folder that it imported.
 * @throws NothingToUndoError, LockedError, DatasetError, InterruptedError
 */
export function undoImport({connection, ...request}: UndoOptions): Promise<UndoneRun> {
  return undoIn({
    ...request,
    client: openLake(connection),
    filesOf: (folder = '') => filesIn(folder),
  })
}
