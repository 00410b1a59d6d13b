import type {PlanItem} from '../plan/planItem.ts'
import {splitReady} from './referenceOrder.ts'

/** Items that take documents away, so that what refers to one goes before it, or with it. */
export function inDeletionOrder(items: readonly PlanItem[]): readonly PlanItem[] {
  const deleted = new Map(
    items.flatMap((item) =>
      item.writes.flatMap(({before, after}) =>
        before === undefined || after !== undefined ? [] : [[before, item] as const],
      ),
    ),
  )
  const ids = new Set([...deleted.keys()].map(({_id}) => _id))
  const {ready} = splitReady([...deleted.keys()], (id) => !ids.has(id))
  return [...new Set(ready.toReversed().flatMap((document) => deleted.get(document) ?? []))]
}
