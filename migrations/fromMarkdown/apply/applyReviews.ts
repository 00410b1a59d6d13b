import {isDeepStrictEqual} from 'node:util'

import type {Mutation, SanityClient} from '@sanity/client'

import {keepDecisions, type Review, type SiteReview} from '../../../content/documents/review.ts'
import type {Connection} from '../dataset/connection.ts'
import {datasetError, DatasetError, InterruptedError, statusOf} from '../dataset/errors.ts'
import {openLake} from '../dataset/openLake.ts'
import {retry} from '../dataset/retry.ts'

type AnyReview = Review | SiteReview

/** Writes reviews as they come, a batch at a time. @throws DatasetError, InterruptedError */
export interface ReviewWriter {
  readonly add: (review: AnyReview) => Promise<void>
  /** Writes what is left. */
  readonly end: () => Promise<void>
}

type Stored = AnyReview & {readonly _rev: string}

const batchSize = 50
/** Editors who decide on something of a batch at the same moment make it start again. */
const tries = 5
const conflict = 409

const storedReviews = `*[_id in $ids]{
  _id, _type, _rev, page, path, verdict, reviewedAt,
  "diagnostics": coalesce(diagnostics, []),
  "suggestions": coalesce(suggestions, [])
}`

const content = (review: AnyReview): unknown => [
  ('page' in review ? review.page?._ref : undefined) ?? null,
  review.path,
  review.verdict,
  review.diagnostics,
  review.suggestions,
  review.reviewedAt ?? null,
]

/** What makes the dataset's review the fresh one; nothing where it is that already. */
const mutationFor = (fresh: AnyReview, known: Stored | undefined): readonly Mutation[] => {
  if (known === undefined) return [{create: {...fresh}}]
  const review = keepDecisions(fresh, known)
  if (isDeepStrictEqual(content(review), content(known))) return []
  const {_id: id, _type, reviewedAt, ...set} = review
  const patch = {id, ifRevisionID: known._rev, set}
  return [{patch: reviewedAt === undefined ? {...patch, unset: ['reviewedAt']} : patch}]
}

const failure = (error: unknown): Error =>
  error instanceof InterruptedError || error instanceof DatasetError ? error : datasetError(error)

const writeBatch = async (
  client: SanityClient,
  reviews: readonly AnyReview[],
  signal: AbortSignal,
): Promise<void> => {
  const ids = reviews.map(({_id}) => _id)
  for (let left = tries; left > 0; left -= 1) {
    try {
      const known = await retry(() => client.fetch<readonly Stored[]>(storedReviews, {ids}), signal)
      const byId = new Map(known.map((review) => [review._id, review]))
      const mutations = reviews.flatMap((review) => mutationFor(review, byId.get(review._id)))
      if (mutations.length === 0) return
      await retry(
        () => client.mutate([...mutations], {returnDocuments: false, visibility: 'sync'}),
        signal,
      )
      return
    } catch (error) {
      if (statusOf(error) !== conflict || left === 1) throw failure(error)
    }
  }
}

/**
 * Writes what an import has to say about pages. Unlike content, a review that is there already is
 * brought up to date; what editors decided in it stays.
 */
export function applyReviews(connection: Connection, signal: AbortSignal): ReviewWriter {
  const client = openLake(connection)
  let waiting: readonly AnyReview[] = []
  const end = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    if (batch.length > 0) await writeBatch(client, batch, signal)
  }
  return {
    add: async (review) => {
      waiting = [...waiting, review]
      if (waiting.length >= batchSize) await end()
    },
    end,
  }
}
