import type {LakeProcess} from '../../test/startLake.ts'

export interface Bench {
  /** Holds `size` documents as `sampleDocument` makes them. */
  readonly lake: LakeProcess
  readonly size: number
  readonly dataFolder: string
  readonly rounds: number
}

/** One line of a table: what was measured, beside what it is compared with and the most it may be. */
export interface Row {
  readonly what: string
  readonly unit: 'ms' | 'MB' | 'per s' | 'events'
  readonly lake: number
  readonly other?: number
  /** What `lake` may come to at most, or at least where more is better. */
  readonly goal?: {readonly atMost: number} | {readonly atLeast: number}
}

export type Group = (bench: Bench) => Promise<readonly Row[]>
