import type {Mutation, SanityClient} from '@sanity/client'

import {DatasetError, InterruptedError, statusOf} from '../dataset/errors.ts'
import {retry} from '../dataset/retry.ts'
import {mutationsOf, type Write} from '../dataset/write.ts'
import {sha256} from '../read/sha256.ts'
import {leaseId, LockedError} from './lock.ts'
import {type Run, runDocumentId, runPartId, runPartType} from './run.ts'
import {changeOf, type RunAsset} from './runChange.ts'
import {countsOfWrites, sumOfCounts} from './runCounts.ts'

/** What one transaction does. */
export interface JournalEntry {
  readonly writes?: readonly Write[]
  /** Files that were uploaded for them. */
  readonly assets?: readonly RunAsset[]
  /** Files that it deletes. */
  readonly removed?: readonly RunAsset[]
}

/** Writes, and writes down in the same transaction what it did. */
export interface Journal {
  /** The run's name. */
  readonly run: string
  /**
   * One transaction: all of it or nothing, once, even where its answer was lost. One after the other,
   * in the order in which they are asked for.
   * @returns the revision that what it writes gets
   * @throws LockedError, InterruptedError, DatasetError; what the lake says to these documents as it is
   */
  readonly commit: (entry: JournalEntry) => Promise<string>
  /** How many parts the run has. */
  readonly parts: () => number
  /** What all of them did. */
  readonly counts: () => Run['counts']
}

interface Journalling {
  readonly client: SanityClient
  readonly run: string
  readonly holder: string
  /** Of the next part, from 0. */
  readonly number: number
  /** What the parts before it did. */
  readonly counts: Run['counts']
  readonly signal: AbortSignal
}

/**
 * The same writes of one run are the same transaction, so that a lost answer can be told.
 * @param mutations as JSON
 */
const transactionId = (run: string, mutations: string): string =>
  `lectern-${sha256(run + mutations, 'hex').slice(0, 32)}`

/** Opens the journal of a run that holds the lock. */
export function openJournal({client, run, holder, number, counts, signal}: Journalling): Journal {
  let next = number
  let done = counts

  const wasDone = async (part: string, id: string): Promise<boolean> => {
    const [rev, lease] = await retry(
      () =>
        client.fetch<readonly (string | null)[]>(
          '[*[_id == $part][0]._rev, *[_id == $lease][0]._id]',
          {
            part,
            lease: leaseId(holder),
          },
        ),
      signal,
    )
    if (rev === id) return true
    if (lease === null) {
      throw new LockedError(
        'Another import has taken over the lock of this one, which it took for dead. What was written stays; run the command again when that one is done.',
      )
    }
    return false
  }

  const send = (mutations: string, id: string): Promise<unknown> =>
    client.request({
      method: 'POST',
      url: `/data/mutate/${client.config().dataset ?? ''}`,
      query: {returnIds: 'false', returnDocuments: 'false', visibility: 'sync'},
      headers: {'content-type': 'application/json'},
      body: `{"mutations":${mutations},"transactionId":"${id}"}`,
    })

  const commit = async ({
    writes = [],
    assets = [],
    removed = [],
  }: JournalEntry): Promise<string> => {
    const changes = writes.map(changeOf)
    const part = runPartId(run, next)
    const now = sumOfCounts(done, countsOfWrites(writes))
    const mutations: readonly Mutation[] = [
      {patch: {id: leaseId(holder), set: {parts: next + 1}}},
      // A run that is killed cannot say any more what it did.
      {patch: {id: runDocumentId(run), set: {counts: JSON.stringify(now)}}},
      ...writes.flatMap(mutationsOf),
      ...removed.map((asset) => ({delete: {id: asset.id}})),
      {
        create: {
          _id: part,
          _type: runPartType,
          run,
          number: next,
          content: JSON.stringify({changes, assets, removed}),
        },
      },
    ]
    const text = JSON.stringify(mutations)
    const id = transactionId(run, text)
    try {
      await retry(() => send(text, id), signal)
    } catch (error) {
      if (error instanceof InterruptedError || error instanceof DatasetError) throw error
      const status = statusOf(error)
      if (status !== 409 && status !== 404) throw error
      if (!(await wasDone(part, id))) throw error
    }
    next += 1
    done = now
    return id
  }

  let last: Promise<unknown> = Promise.resolve()
  return {
    run,
    commit: (entry) => {
      const committed = last.then(() => commit(entry))
      last = committed.catch(() => undefined)
      return committed
    },
    parts: () => next,
    counts: () => done,
  }
}
