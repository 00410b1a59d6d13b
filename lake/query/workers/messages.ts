import type {JsonObject} from '../../json.ts'
import type {Perspective} from '../view.ts'

/** A query as it was asked. Plain data: it goes to another thread. */
export interface Question {
  readonly query: string
  readonly parameters: JsonObject
  readonly perspective: Perspective
  /** Whether it is asked with the token or the session cookie. */
  readonly authorized: boolean
  readonly identity: string
  readonly timestamp: Date
  readonly sanity: {readonly projectId: string; readonly dataset: string}
  /** Where the lake is reached. */
  readonly origin: string
}

export interface Task {
  readonly question: Question
  /** How long it may take. */
  readonly milliseconds: number
  /** Whether it is the last attempt. */
  readonly isLast: boolean
}

export type Outcome =
  | {readonly kind: 'result'; readonly json: Uint8Array<ArrayBuffer>}
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly body: JsonObject
      readonly message: string
    }
  /** It would have taken longer. */
  | {readonly kind: 'unfinished'}
  /** It needed more memory than a worker has. */
  | {readonly kind: 'tooLarge'}

/** What a worker is started with. */
export interface WorkerOptions {
  readonly databaseFile: string
  readonly indexes: readonly string[]
  readonly batch: number
  readonly cachedCharacters: number
}
