import {DatasetError} from '../dataset/errors.ts'
import type {PlanItem} from './planItem.ts'
import {planned, type PlannedItem, staleReasons} from './plannedItem.ts'

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
 * @throws DatasetError where it is something else
 */
export async function promised(
  items: AsyncIterable<PlanItem>,
  plan: readonly PlannedItem[],
): Promise<readonly PlanItem[]> {
  const all = await Array.fromAsync(items)
  const now = all.flatMap((item) => planned(item) ?? [])
  const reasons = staleReasons(plan, now)
  if (reasons.length > 0) throw staleError(reasons, 'Nothing was written.')
  return all
}
