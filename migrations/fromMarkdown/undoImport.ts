import type {Connection} from './dataset/connection.ts'
import {DatasetError} from './dataset/errors.ts'
import {openLake} from './dataset/openLake.ts'
import {readDataset} from './dataset/readDataset.ts'
import type {Message} from './messages/message.ts'
import {openRun, type RunRequest} from './runs/openRun.ts'
import {readRuns} from './runs/readRuns.ts'
import type {Run} from './runs/run.ts'
import {chooseRun} from './undo/chooseRun.ts'
import {type UndoCounts, undoRun} from './undo/undoRun.ts'

/** There is nothing that could be taken back; the message is for the user. */
export class NothingToUndoError extends DatasetError {}

export interface UndoOptions extends Pick<RunRequest, 'runner' | 'now'> {
  readonly connection: Connection
  /** The run's name or the end of it; the last import if `undefined`. */
  readonly name: string | undefined
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  readonly onProgress: (counts: UndoCounts) => void
}

/** What was taken back, and by which run. */
export interface UndoneRun {
  readonly undone: Run
  /** None where there was nothing left to do. */
  readonly run?: string
  readonly counts: UndoCounts
}

/** The imports into a dataset and what took them back, the latest first. @throws DatasetError */
export function listRuns(connection: Connection, signal: AbortSignal): Promise<readonly Run[]> {
  return readRuns(openLake(connection), signal)
}

/**
 * Takes an import back, or the undoing of one.
 * @throws NothingToUndoError, LockedError, DatasetError, InterruptedError
 */
export async function undoImport(options: UndoOptions): Promise<UndoneRun> {
  const {connection, name, signal, runner, now, onMessage, onProgress} = options
  const client = openLake(connection)
  const chosen = chooseRun(await readRuns(client, signal), name)
  if (typeof chosen === 'string') throw new NothingToUndoError(chosen)
  const {folder} = chosen
  const request = {client, runner, now, signal, undoes: chosen.id}
  const run = await openRun({...request, kind: 'undo', ...(folder !== undefined && {folder})})
  try {
    const counts = await undoRun(chosen, {
      client,
      dataset: readDataset(client, signal),
      journal: run.journal,
      folder,
      signal,
      onMessage,
      onProgress,
    })
    const {restored: changed, removed, recreated: created} = counts
    await run.end({created, changed, removed})
    return {undone: chosen, ...(run.journal.parts() > 0 && {run: run.id}), counts}
  } catch (error) {
    await run.abandon({})
    throw error
  }
}
