import {byteSize} from '../dataset/batches.ts'
import type {JsonDocument} from '../dataset/json.ts'
import type {PlanItem} from '../plan/planItem.ts'

/** What an item writes of content, as it will be. */
export function writtenIn({writes}: PlanItem): readonly JsonDocument[] {
  return writes.flatMap(({id, after}) => (after === undefined ? [] : {...after, _id: id}))
}

export function deletesAny({writes}: PlanItem): boolean {
  return writes.some(({after}) => after === undefined)
}

/** Whether an item writes nothing, also no record. */
export function isQuiet({writes, record}: PlanItem): boolean {
  return writes.length === 0 && record === undefined
}

/** How much of a request an item takes: its documents, its record, and what the journal says of both. */
export function bytesOf({writes, record}: PlanItem): number {
  const sizes = writes.map(
    ({before, after}) =>
      (before === undefined ? 0 : byteSize(before)) +
      (after === undefined ? 0 : 2 * byteSize(after)),
  )
  const own = record?.after === undefined ? 0 : byteSize(record.after.content)
  const old = record?.before === undefined ? 0 : byteSize(record.before)
  return sizes.reduce((sum, size) => sum + size, own + old)
}
