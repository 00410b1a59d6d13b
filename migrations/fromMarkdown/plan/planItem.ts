import type {BaseRecord, RefusedFile} from '../dataset/baseRecords.ts'
import type {JsonDocument} from '../dataset/json.ts'
import type {Write} from '../dataset/write.ts'
import type {Conflict} from '../merge/three.ts'

/** What an import makes of a document. */
export const planVerdicts = ['create', 'change', 'conflict', 'deleted', 'gone', 'leave'] as const
export type PlanVerdict = (typeof planVerdicts)[number]

/** A conflict in the published document or in its draft. */
export interface ItemConflict extends Conflict {
  /** Of the document, with `drafts.` where it is one. */
  readonly id: string
}

/** Whether what the page and its document differ in is what kind of document it is. */
export function isOfType({path}: Pick<Conflict, 'path'>): boolean {
  return path[0] === '_type'
}

/** What an import writes down of a document, besides the document itself. */
export type NextRecord = Omit<BaseRecord, 'stored'>

/** What a plan says of one document. */
export interface PlanItem {
  /** Without `drafts.` */
  readonly id: string
  readonly type: string
  readonly title: string
  /** The file that it was read from; its id for what is made of several. */
  readonly path: string
  readonly verdict: PlanVerdict
  /** The path that its page had before. */
  readonly movedFrom?: string
  /** Whether an export wrote its page, and nobody changed that since. */
  readonly isExported?: boolean
  /** Why something stays although the site says otherwise. */
  readonly reason?: string
  readonly conflicts: readonly ItemConflict[]
  /** Files that it names and cannot have. */
  readonly refused?: readonly RefusedFile[]
  /** Of content: the published document and its draft. */
  readonly writes: readonly Write[]
  readonly record?: {readonly before?: JsonDocument; readonly after?: NextRecord}
}
