import {DatasetError} from '../dataset/errors.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {changedSince, type LeftDocuments} from './leftDocuments.ts'
import type {PlanItem} from './planItem.ts'
import {planned, type PlannedItem, staleReasons} from './plannedItem.ts'

/** A plan that was kept. */
export interface KeptPlan {
  readonly items: readonly PlannedItem[]
  readonly left: LeftDocuments
}

const shownReasons = 10

/** What to tell of a plan that is not true any more. */
export function staleError(reasons: readonly string[], written: string): DatasetError {
  const shown = reasons.slice(0, shownReasons).join('\n  ')
  const more = reasons.length > shownReasons ? `\n  and ${reasons.length - shownReasons} more` : ''
  return new DatasetError(
    `The plan is not true any more:\n  ${shown}${more}\n${written} Make a new one with \`lectern plan\`.`,
  )
}

/**
 * What would be done now, if it is what was planned.
 * @throws DatasetError where it is something else, or where something else changed that the plan saw
 */
export async function promised(
  items: AsyncIterable<PlanItem>,
  plan: KeptPlan,
  dataset: Dataset,
): Promise<readonly PlanItem[]> {
  const all = await Array.fromAsync(items)
  const now = all.flatMap((item) => planned(item) ?? [])
  const reasons = [...staleReasons(plan.items, now), ...(await changedSince(plan.left, dataset))]
  if (reasons.length > 0) throw staleError(reasons, 'Nothing was written.')
  return all
}
