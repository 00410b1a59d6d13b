/** What a query may ask about its surroundings: `identity()` and `now()`. */
export interface Evaluation {
  readonly identity: string
  readonly timestamp: Date
}
