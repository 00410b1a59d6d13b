import {baseRecordDocument, baseRecordId} from '../dataset/baseRecords.ts'
import {isIdle, type Write} from '../dataset/write.ts'
import type {PlanItem} from './planItem.ts'

/** What an item writes of its record, if anything of that changes. */
export function recordWrite({id, record}: Pick<PlanItem, 'id' | 'record'>): Write | undefined {
  if (record === undefined) return undefined
  const {before, after} = record
  const write = {
    id: baseRecordId(id),
    ...(before && {before}),
    ...(after && {after: baseRecordDocument(after)}),
  }
  return isIdle(write) ? undefined : write
}
