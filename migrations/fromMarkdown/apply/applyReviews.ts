import {
  keepDecisions,
  type Review,
  type ReviewDiagnostic,
  type SiteReview,
} from '../../../content/documents/review.ts'
import {sameValue} from '../../../content/objects/sameValue.ts'
import {datasetError, DatasetError, InterruptedError, statusOf} from '../dataset/errors.ts'
import {toJson} from '../dataset/json.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import type {Write} from '../dataset/write.ts'
import type {Journal} from '../runs/journal.ts'

type AnyReview = Review | SiteReview

/** Writes reviews as they come, a batch at a time. @throws DatasetError, InterruptedError */
export interface ReviewWriter {
  readonly add: (review: AnyReview) => Promise<void>
  /** What adds remarks to the reviews that are there, by their ids. */
  readonly remark: (
    remarks: ReadonlyMap<string, readonly ReviewDiagnostic[]>,
  ) => Promise<readonly Write[]>
  /** Writes what is left. */
  readonly end: () => Promise<void>
}

type Stored = AnyReview & {readonly _rev: string}

const batchSize = 100
/** Editors who decide on something of a batch at the same moment make it start again. */
const tries = 5
const changedMeanwhile = new Set<number | undefined>([404, 409])

const storedReviews = `*[_id in $ids]{
  ...,
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
const writeFor = (fresh: AnyReview, known: Stored | undefined): readonly Write[] =>
  known === undefined
    ? [{id: fresh._id, after: toJson(fresh)}]
    : changeTo(keepDecisions(fresh, known), known)

const changeTo = (review: AnyReview, known: Stored): readonly Write[] => {
  const id = known._id
  if (sameValue(content(review), content(known))) return []
  const {reviewedAt: _reviewedAt, ...rest} = toJson(known)
  return [{id, before: toJson(known), after: {...rest, ...toJson(review)}}]
}

const failure = (error: unknown): Error =>
  error instanceof InterruptedError || error instanceof DatasetError ? error : datasetError(error)

/** A review with more remarks is not done any more. */
const withRemarks = (
  {reviewedAt: _reviewedAt, ...known}: Stored,
  remarks: readonly ReviewDiagnostic[],
): AnyReview => {
  const said = new Set(known.diagnostics.map(({_key}) => _key))
  const added = remarks.filter(({_key}) => !said.has(_key))
  return {...known, verdict: 'needs a look', diagnostics: [...known.diagnostics, ...added]}
}

const writeBatch = async (
  dataset: Dataset,
  journal: Journal,
  reviews: readonly AnyReview[],
): Promise<void> => {
  const ids = reviews.map(({_id}) => _id)
  for (let left = tries; left > 0; left -= 1) {
    const known = await dataset.fetch<readonly Stored[]>(storedReviews, {ids})
    const byId = new Map(known.map((review) => [review._id, review]))
    const writes = reviews.flatMap((review) => writeFor(review, byId.get(review._id)))
    if (writes.length === 0) return
    try {
      await journal.commit({writes})
      return
    } catch (error) {
      if (!changedMeanwhile.has(statusOf(error)) || left === 1) throw failure(error)
    }
  }
}

/**
 * Writes what an import has to say about pages. Unlike content, a review that is there already is
 * brought up to date; what editors decided in it stays.
 */
export function applyReviews(dataset: Dataset, journal: Journal): ReviewWriter {
  let waiting: AnyReview[] = []
  let writing: Promise<void> = Promise.resolve()
  /** Pages go on being converted while one batch is written. */
  const start = async (): Promise<void> => {
    await writing
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    writing = Promise.all([writing, writeBatch(dataset, journal, batch)]).then(() => undefined)
    // Awaited with the next batch, or at the end; until then a failure must not count as unhandled.
    writing.catch(() => undefined)
  }
  const end = async (): Promise<void> => {
    await start()
    await writing
  }
  return {
    add: async (review) => {
      waiting.push(review)
      if (waiting.length >= batchSize) await start()
    },
    remark: async (remarks) => {
      if (remarks.size === 0) return []
      await end()
      const ids = [...remarks.keys()]
      const known = await dataset.fetch<readonly Stored[]>(storedReviews, {ids})
      return known.flatMap((review) =>
        changeTo(withRemarks(review, remarks.get(review._id) ?? []), review),
      )
    },
    end,
  }
}
