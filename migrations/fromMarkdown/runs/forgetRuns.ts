import type {Mutation, SanityClient} from '@sanity/client'

import {retry} from '../dataset/retry.ts'
import {leaseId} from './lock.ts'
import {readRuns} from './readRuns.ts'
import {runDocumentId, runPartType} from './run.ts'

/** Parts that are deleted in one transaction. */
const partsAtOnce = 50

export interface Forgetting {
  readonly client: SanityClient
  /** Of these runs, with the one under way, what they did is kept: at least 1. */
  readonly keep: number
  /** The run under way, which holds the lock. */
  readonly run: string
  readonly holder: string
  /** Whether the run under way has written anything, and will stay. */
  readonly stays: boolean
  readonly signal: AbortSignal
}

const partsQuery = `*[_type == $type && run in $runs] | order(_id) [0...${partsAtOnce}]._id`

/**
 * Deletes what is needed to take older runs back. They stay in the list, marked before anything of
 * them goes, so that none is taken back by half.
 * @throws what the lake says
 */
export async function forgetRuns({
  client,
  keep,
  run,
  holder,
  stays,
  signal,
}: Forgetting): Promise<void> {
  const send = (mutations: readonly Mutation[]): Promise<unknown> =>
    retry(
      () =>
        client.mutate([{patch: {id: leaseId(holder), set: {forgets: true}}}, ...mutations], {
          returnDocuments: false,
          visibility: 'sync',
        }),
      signal,
    )
  const others = (await readRuns(client, signal)).filter(({id}) => id !== run)
  const old = others.slice(stays ? keep - 1 : keep)
  if (old.length === 0) return
  const fresh = old.filter(({forgotten}) => forgotten !== true)
  if (fresh.length > 0) {
    await send(fresh.map(({id}) => ({patch: {id: runDocumentId(id), set: {forgotten: true}}})))
  }
  const runs = old.map(({id}) => id)
  while (true) {
    const parts = await retry(
      () => client.fetch<readonly string[]>(partsQuery, {type: runPartType, runs}),
      signal,
    )
    if (parts.length === 0) return
    await send(parts.map((id) => ({delete: {id}})))
  }
}
