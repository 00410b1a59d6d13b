/**
 * What a query may ask about its surroundings: `identity()`, `now()`, `sanity::projectId()` and
 * `sanity::dataset()`.
 */
export interface Evaluation {
  readonly identity: string
  readonly timestamp: Date
  readonly sanity: {readonly projectId: string; readonly dataset: string}
}
