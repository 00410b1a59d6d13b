import type {Mutation, SanityClient} from '@sanity/client'
import {z} from 'zod'

import {DatasetError, datasetError, InterruptedError, statusOf} from '../dataset/errors.ts'
import {retry} from '../dataset/retry.ts'

/** Somebody else is writing; the message is for the user. */
export class LockedError extends DatasetError {}

/** Who runs an import, and where. */
export interface Runner {
  /** `ada on laptop` */
  readonly who: string
  readonly host: string
  readonly pid: number
  /** Whether a process of this machine is still there. */
  readonly isAlive: (pid: number) => boolean
}

/** There is one in a dataset while somebody imports. */
const lockId = 'lectern.lock'

/** Goes with who holds the lock: a transaction that touches it fails once somebody else has taken over. */
export function leaseId(holder: string): string {
  return `lectern.lease.${holder}`
}

/** A run says more often than this that it lives. */
const deadAfterSeconds = 60
const conflict = 409

const lockShape = z.object({
  _rev: z.string(),
  run: z.string(),
  holder: z.string(),
  who: z.string(),
  host: z.string(),
  pid: z.number(),
  since: z.string(),
  silentFor: z.number().nullable(),
})
type Lock = z.infer<typeof lockShape>

const lockQuery = `*[_id == $lock][0]{
  _rev, run, holder, who, host, pid, since,
  "silentFor": dateTime(now()) - dateTime(*[_id == "lectern.lease." + ^.holder][0]._updatedAt)
}`

const isDead = ({host, pid, silentFor}: Lock, runner: Runner): boolean => {
  if (silentFor === null || silentFor > deadAfterSeconds) return true
  return host === runner.host && pid !== runner.pid && !runner.isAlive(pid)
}

const locked = ({who, since, silentFor}: Lock): LockedError =>
  new LockedError(
    `${who} has been importing into this dataset since ${since} (last heard of ${Math.round(silentFor ?? 0)} seconds ago). Wait until that is done; if it was stopped, its lock is free after ${deadAfterSeconds} seconds.`,
  )

export interface Claim {
  readonly run: string
  /** A name that nobody else has. */
  readonly holder: string
  /** UTC, ISO 8601. */
  readonly since: string
  readonly runner: Runner
}

/**
 * Takes the dataset's lock for a run, also from one that died.
 * @throws LockedError, DatasetError, InterruptedError
 */
export async function takeLock(
  client: SanityClient,
  {run, holder, since, runner}: Claim,
  signal: AbortSignal,
): Promise<void> {
  const {who, host, pid} = runner
  const own = {run, holder, who, host, pid, since}
  const lease = {create: {_id: leaseId(holder), _type: 'lectern.lease', holder}}
  const send = (mutations: Mutation[]): Promise<unknown> =>
    retry(() => client.mutate(mutations, {returnDocuments: false, visibility: 'sync'}), signal)
  const read = async (): Promise<Lock | undefined> => {
    const row = await retry(() => client.fetch<unknown>(lockQuery, {lock: lockId}), signal)
    const parsed = lockShape.safeParse(row)
    return parsed.success ? parsed.data : undefined
  }
  try {
    await send([{create: {_id: lockId, _type: lockId, ...own}}, lease])
  } catch (error) {
    if (error instanceof InterruptedError || error instanceof DatasetError) throw error
    if (statusOf(error) !== conflict) throw datasetError(error)
    const lock = await read()
    // The answer to the first try may have been lost.
    if (lock?.holder === holder) return
    if (lock === undefined) throw datasetError(error)
    if (!isDead(lock, runner)) throw locked(lock)
    try {
      await send([
        {patch: {id: lockId, ifRevisionID: lock._rev, set: own}},
        {delete: {id: leaseId(lock.holder)}},
        lease,
      ])
    } catch (again) {
      const now = await read()
      if (now?.holder === holder) return
      throw now === undefined ? datasetError(again) : locked(now)
    }
  }
}

/** What gives a lock back. */
export function unlocking(holder: string): readonly Mutation[] {
  return [
    {patch: {id: leaseId(holder), set: {done: true}}},
    {delete: {id: lockId}},
    {delete: {id: leaseId(holder)}},
  ]
}
