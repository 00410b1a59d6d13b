import type {Manifest} from './layout.ts'
import type {Target} from './target.ts'

/** What is brought into a dataset, and how. */
export interface Restoring {
  readonly target: Target
  readonly folder: string
  readonly manifest: Manifest
  readonly existing: 'refuse' | 'replace' | 'keep'
  /** Documents in one transaction. */
  readonly batch: number
  readonly signal: AbortSignal
  readonly onProgress: (step: string, done: number, total: number) => void
}

export interface Restored {
  readonly documents: number
  readonly assets: number
  /** Sentences about what is not as it was. */
  readonly problems: readonly string[]
}
