import {isVisible} from '../plan/describe/describeItem.ts'
import type {PlanItem, PlanVerdict} from '../plan/planItem.ts'

export interface ApplyCounts {
  readonly created: number
  readonly changed: number
  /** With values that the site and an editor both changed; the rest of them was merged. */
  readonly conflicts: number
  /** As the site says, or as an editor left them; also where only the digest of the file is another. */
  readonly left: number
  /** That an editor deleted, while the site changed. */
  readonly keptDeleted: number
  /** That the site has no more. */
  readonly gone: number
  /** Of those, the ones that were deleted. */
  readonly removed: number
  /** Whose page has another file name. */
  readonly moved: number
  readonly uploaded: number
}

const names: Readonly<Record<PlanVerdict, keyof ApplyCounts>> = {
  create: 'created',
  change: 'changed',
  conflict: 'conflicts',
  deleted: 'keptDeleted',
  gone: 'gone',
  leave: 'left',
}

/** Counts items as they are carried out. */
export function startCounts() {
  const counts: Record<keyof ApplyCounts, number> = {
    created: 0,
    changed: 0,
    conflicts: 0,
    left: 0,
    keptDeleted: 0,
    gone: 0,
    removed: 0,
    moved: 0,
    uploaded: 0,
  }
  return {
    take: (item: PlanItem): void => {
      const {verdict, writes, movedFrom} = item
      counts[verdict === 'change' && !isVisible(item) ? 'left' : names[verdict]] += 1
      if (verdict === 'gone' && writes.length > 0) counts.removed += 1
      if (movedFrom !== undefined) counts.moved += 1
    },
    uploaded: (number: number): void => {
      counts.uploaded = number
    },
    now: (): ApplyCounts => ({...counts}),
  }
}
