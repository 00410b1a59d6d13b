import type {SanityClient} from '@sanity/client'

import {DatasetError} from '../dataset/errors.ts'
import {readDataset} from '../dataset/readDataset.ts'
import type {FindFile} from '../dataset/siteFile.ts'
import type {Message} from '../messages/message.ts'
import {openRun, type RunRequest} from '../runs/openRun.ts'
import {readRuns} from '../runs/readRuns.ts'
import type {Run} from '../runs/run.ts'
import {chooseRun} from './chooseRun.ts'
import {type UndoCounts, undoRun} from './undoRun.ts'

/** There is nothing that could be taken back; the message is for the user. */
export class NothingToUndoError extends DatasetError {}

export interface UndoRequest extends Pick<RunRequest, 'runner' | 'now'> {
  /** The run's name or the end of it; the last import if `undefined`. */
  readonly name: string | undefined
  readonly signal: AbortSignal
  readonly onMessage: (message: Message) => void
  readonly onProgress: (counts: UndoCounts) => void
}

interface UndoIn extends UndoRequest {
  readonly client: SanityClient
  /** The files of a site that a run imported, by its folder. */
  readonly filesOf: (folder: string | undefined) => FindFile
}

/** What was taken back, and by which run. */
export interface UndoneRun {
  readonly undone: Run
  /** None where there was nothing left to do. */
  readonly run?: string
  readonly counts: UndoCounts
}

/**
 * Takes an import back, or the undoing of one.
 * @throws NothingToUndoError, LockedError, DatasetError, InterruptedError
 */
export async function undoIn({client, filesOf, ...options}: UndoIn): Promise<UndoneRun> {
  const {name, signal, runner, now, onMessage, onProgress} = options
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
      findFile: filesOf(folder),
      signal,
      onMessage,
      onProgress,
    })
    await run.end()
    return {undone: chosen, ...(run.journal.parts() > 0 && {run: run.id}), counts}
  } catch (error) {
    await run.abandon()
    throw error
  }
}
