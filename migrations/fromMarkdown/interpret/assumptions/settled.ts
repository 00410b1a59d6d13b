import type {Assumption} from '../../parse/jekyllSite.ts'

/** What is to be taken, and who says so. */
export interface Settled<Value extends string = string> {
  readonly value: Value
  readonly basis: Assumption['basis']
  /** One sentence. */
  readonly evidence: string
}
