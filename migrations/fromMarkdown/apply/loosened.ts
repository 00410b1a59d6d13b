import {toJson} from '../dataset/json.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {isIdle} from '../dataset/write.ts'
import type {PlanItem} from '../plan/planItem.ts'
import {hiddenIn} from './itemParts.ts'
import {weakened} from './strongReferences.ts'

/**
 * Items that hide documents, with what else has to be written for that: what refers to them gets
 * references as the Studio writes them to drafts. A lake takes no document away that a strong reference
 * leads to, and what others refer to is hidden by its page all the same.
 * @throws DatasetError, InterruptedError
 */
export async function loosened(
  items: readonly PlanItem[],
  dataset: Dataset,
): Promise<readonly PlanItem[]> {
  const hidden = hiddenIn(items)
  if (hidden.size === 0) return items
  const own = new Set(items.flatMap(({writes}) => writes.map(({id}) => id)))
  const referrers = await dataset.referrers([...hidden.keys()])
  const found = await dataset.documents(referrers.filter((id) => !own.has(id)))
  const isShown = (id: string): boolean => !hidden.has(id)
  const draftType = (id: string): string | undefined => hidden.get(id)
  const writes = [...found.values()]
    .map(toJson)
    .map((before) => ({id: before._id, before, after: weakened(before, isShown, draftType)}))
    .filter((write) => !isIdle(write))
  const first = items.find(({id}) => hidden.has(id))
  return items.map((item) =>
    item === first ? {...item, writes: [...item.writes, ...writes]} : item,
  )
}
