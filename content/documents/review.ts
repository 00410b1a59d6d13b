import {defined} from '../objects/defined.ts'
import type {Certainty} from './certainty.ts'
import type {Reference} from './reference.ts'

/** What became of an imported page. */
export const verdicts = ['imported as is', 'repaired', 'needs a look', 'not imported'] as const
export type Verdict = (typeof verdicts)[number]

export const reviewSeverities = ['error', 'warning', 'note'] as const
export type ReviewSeverity = (typeof reviewSeverities)[number]

/** What the import noticed at one place of a page. */
export interface ReviewDiagnostic {
  /** Of the code and the message, not of the place: what moved in its file keeps it. */
  readonly _key: string
  readonly severity: ReviewSeverity
  readonly code: string
  /** From 1. */
  readonly line?: number
  /** From 1, in UTF-16 code units. */
  readonly column?: number
  readonly message: string
  readonly hint?: string
}

export const suggestionStates = ['open', 'accepted', 'putAway'] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** A fact that the import read but was not sure enough of to write. */
export interface Suggestion {
  /** Of the field and the value, not of the place. */
  readonly _key: string
  readonly state: SuggestionState
  readonly message: string
  /** The words that it was read from. */
  readonly evidence: string
  /** A figure from 0 to 1 where an import of version 0.1 wrote it. */
  readonly confidence: Certainty | number
  /** The rule that read it. */
  readonly rule?: string
  readonly line: number
  readonly column: number
  /** The document's field that accepting it fills; none where it makes a document of its own. */
  readonly field?: string
  /**
   * JSON: of the field's value, of the item that is added where the field is an array, or of the
   * document (with the `_id` of its published version) that is created as a draft.
   */
  readonly value: string
}

/** What an import had to say about one page, for the editors who go through it. */
export interface Review {
  /** `lectern.review.` and the id of the page's document. */
  readonly _id: string
  readonly _type: 'lectern.review'
  /** Weak: the page's document. */
  readonly page: Reference
  /** Of the file, relative to the site folder. */
  readonly path: string
  readonly verdict: Verdict
  readonly diagnostics: readonly ReviewDiagnostic[]
  readonly suggestions: readonly Suggestion[]
  /** UTC, ISO 8601: when an editor was done with the page. An import that has news takes it away. */
  readonly reviewedAt?: string
}

/** What an import takes to hold for the whole site, and what it had to say of it. */
export type SiteReview = Omit<Review, 'page'>

export const siteReviewId = 'lectern.review.site'

/** GROQ filter of the reviews that wait for an editor. */
export const reviewsToDo = `_type == "lectern.review" && verdict == "needs a look" && !defined(reviewedAt)`

/** Of what the site and an editor both changed, and of a kind that cannot change, the import that noticed it tells once. */
const toldOnce: ReadonlySet<string> = new Set(['merge-conflict', 'type-changed'])

/** Remarks that no later import makes again, until an editor is done with the page. */
const keptDiagnostics = (fresh: SiteReview, known: SiteReview): readonly ReviewDiagnostic[] => {
  if (known.reviewedAt !== undefined) return []
  const now = new Set(fresh.diagnostics.map(({_key}) => _key))
  return known.diagnostics.filter(({code, _key}) => toldOnce.has(code) && !now.has(_key))
}

/**
 * A review as a new import gives it, with what editors decided: suggestions that are still there keep
 * their states, and the page stays done unless there is something new to look at. Conflicts that an
 * earlier import told of stay until then.
 */
export function keepDecisions<Kept extends SiteReview>(fresh: Kept, known: SiteReview): Kept {
  const states = new Map(known.suggestions.map(({_key, state}) => [_key, state]))
  const seen = new Set([...known.diagnostics, ...known.suggestions].map(({_key}) => _key))
  const hasNews = [
    ...fresh.diagnostics.filter(({severity}) => severity !== 'note'),
    ...fresh.suggestions,
  ].some(({_key}) => !seen.has(_key))
  const {reviewedAt} = known
  const kept = keptDiagnostics(fresh, known)
  return {
    ...fresh,
    verdict: kept.length === 0 ? fresh.verdict : 'needs a look',
    diagnostics: [...fresh.diagnostics, ...kept],
    suggestions: fresh.suggestions.map((suggestion) => ({
      ...suggestion,
      state: states.get(suggestion._key) ?? suggestion.state,
    })),
    ...defined({reviewedAt: reviewedAt === undefined || hasNews ? undefined : reviewedAt}),
  }
}

/** Whether nothing is left to look at: no error, no warning, no open suggestion. */
export function isSettled({
  diagnostics,
  suggestions,
}: Pick<Review, 'diagnostics' | 'suggestions'>): boolean {
  return (
    diagnostics.every(({severity}) => severity === 'note') &&
    suggestions.every(({state}) => state !== 'open')
  )
}
