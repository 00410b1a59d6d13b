import type {Mutation, SanityClient} from '@sanity/client'

import {defined} from '../../../content/objects/defined.ts'
import {datasetError, DatasetError, InterruptedError} from '../dataset/errors.ts'
import {unstoppable} from '../dataset/patience.ts'
import {randomName} from '../dataset/randomName.ts'
import {retry} from '../dataset/retry.ts'
import {forgetRuns} from './forgetRuns.ts'
import {type Journal, openJournal} from './journal.ts'
import {leaseId, type Runner, takeLock, unlocking} from './lock.ts'
import {countParts, readRuns} from './readRuns.ts'
import {type Run, runDocument, runDocumentId, type RunState} from './run.ts'
import {assetsOfRun} from './runAssets.ts'

export interface OpenedRun {
  readonly id: string
  readonly journal: Journal
  /** The last run before this one. */
  readonly before?: string
  /** Keeps what the last runs did, this one among them, and no more than that: at least 1. */
  readonly keep: (runs: number) => Promise<void>
  /** Gives the lock back. A run that wrote nothing leaves nothing. */
  readonly end: () => Promise<void>
  /** Gives the lock back, if it can, where the run was stopped or failed; the next one goes on with it. */
  readonly abandon: () => Promise<void>
}

export interface RunRequest {
  readonly client: SanityClient
  readonly kind: Run['kind']
  readonly runner: Runner
  readonly folder?: string
  readonly commit?: string
  readonly undoes?: string
  readonly now: () => Date
  readonly signal: AbortSignal
}

/** More often than others take it for dead. */
const heartbeatMs = 15_000

const newId = (now: Date): string => {
  const [day = '', time = ''] = now.toISOString().split('T')
  return `${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${randomName().slice(0, 4)}`
}

/** The last run, if it was stopped on the way and this one does the same: it goes on as that one. */
const unfinished = (last: Run | undefined, {kind, undoes}: RunRequest): Run | undefined => {
  const isSame = last !== undefined && last.kind === kind && last.undoes === undoes
  return isSame && last.state !== 'done' ? last : undefined
}

const known = (error: unknown): Error =>
  error instanceof InterruptedError || error instanceof DatasetError ? error : datasetError(error)

/**
 * Begins to write into a dataset, as the only one who does. A run that was stopped goes on.
 * @throws LockedError, DatasetError, InterruptedError
 */
export async function openRun(request: RunRequest): Promise<OpenedRun> {
  const {client, kind, runner, folder, commit, undoes, now, signal} = request
  const send = async (mutations: readonly Mutation[], until: AbortSignal): Promise<void> => {
    try {
      await retry(
        () => client.mutate([...mutations], {returnDocuments: false, visibility: 'sync'}),
        until,
      )
    } catch (error) {
      throw known(error)
    }
  }
  const [last] = await readRuns(client, signal)
  const earlier = unfinished(last, request)
  const startedAt = now().toISOString()
  const id = earlier?.id ?? newId(now())
  const holder = randomName()
  await takeLock(client, {run: id, holder, since: startedAt, runner}, signal)
  const {who} = runner
  const run: Run = {
    id,
    kind,
    state: 'running',
    startedAt: earlier?.startedAt ?? startedAt,
    who,
    ...defined({folder, commit, undoes}),
    counts: earlier?.counts ?? {},
  }
  await send([{createOrReplace: runDocument(run)}], signal)
  const number = earlier === undefined ? 0 : await countParts(client, id, signal)
  const journal = openJournal({client, run: id, holder, number, counts: run.counts, signal})
  const beat = setInterval(() => {
    client
      .patch(leaseId(holder))
      .set({seenAt: now().toISOString()})
      .commit()
      .catch(() => undefined)
  }, heartbeatMs)
  // A browser has no process to keep alive, and numbers for timers.
  if (typeof beat === 'object') beat.unref()
  /** Also where nothing was written, files may have been uploaded for it. */
  const leavesFiles = async (state: RunState): Promise<boolean> => {
    if (earlier === undefined && state === 'done') return false
    const files = await assetsOfRun(id, (query, parameters) =>
      retry(() => client.fetch<unknown>(query, {...parameters}), unstoppable(signal)),
    )
    return files.length > 0
  }
  let hasEnded = false
  const end = async (state: RunState): Promise<void> => {
    hasEnded = true
    clearInterval(beat)
    const ended = {...run, state, endedAt: now().toISOString(), counts: journal.counts()}
    const leavesNothing = journal.parts() === 0 && !(await leavesFiles(state))
    const final: Mutation = leavesNothing
      ? {delete: {id: runDocumentId(id)}}
      : {createOrReplace: runDocument(ended)}
    await send([...unlocking(holder), final], unstoppable(signal))
  }
  return {
    id,
    journal,
    ...defined({before: last?.id}),
    keep: async (runs) => {
      const stays = journal.parts() > 0
      try {
        await forgetRuns({client, keep: runs, run: id, holder, stays, signal})
      } catch (error) {
        throw known(error)
      }
    },
    end: () => end('done'),
    abandon: async () => {
      // Where it cannot say so any more, others see that it is silent.
      if (!hasEnded) await end('interrupted').catch(() => undefined)
    },
  }
}
