import type {Reference} from './reference.ts'

/** What became of an imported page. */
export const verdicts = ['imported as is', 'repaired', 'needs a look', 'not imported'] as const
export type Verdict = (typeof verdicts)[number]

/** What the import noticed at one place of a page. */
export interface ReviewDiagnostic {
  readonly _key: string
  readonly severity: 'error' | 'warning' | 'info'
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
  readonly _key: string
  readonly state: SuggestionState
  readonly message: string
  /** The words that it was read from. */
  readonly evidence: string
  /** 0 to 1. */
  readonly confidence: number
  readonly line: number
  readonly column: number
  /** The document's field that accepting it fills. */
  readonly field: string
  /** JSON of the field's value, or of the item that is added where the field is an array. */
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
}
