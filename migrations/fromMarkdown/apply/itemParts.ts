import {byteSize} from '../dataset/batches.ts'
import type {JsonDocument} from '../dataset/json.ts'
import {isIdle} from '../dataset/write.ts'
import type {PlanItem} from '../plan/planItem.ts'

/** What an item writes of content, as it will be. */
export function writtenIn({writes}: PlanItem): readonly JsonDocument[] {
  return writes.flatMap(({id, after}) => (after === undefined ? [] : {...after, _id: id}))
}

/** The documents that carrying an item out really changes, by their ids. */
export function changedBy({writes}: PlanItem): readonly string[] {
  return writes.filter((write) => !isIdle(write)).flatMap(({id, after}) => (after ? id : []))
}

const hides = ({id, writes}: PlanItem): boolean =>
  writes.some((write) => write.id === id && write.after === undefined) &&
  writes.some(({after}) => after !== undefined)

/** The documents that items hide, with their types: what was published is only a draft then. */
export function hiddenIn(items: readonly PlanItem[]): ReadonlyMap<string, string> {
  return new Map(items.filter(hides).map(({id, type}) => [id, type]))
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
  const content = record?.after?.content
  const own = content === undefined ? 0 : byteSize(content)
  const old = record?.before === undefined ? 0 : byteSize(record.before)
  const sizes = writes.map(({before, after}) => {
    const size = after === undefined ? 0 : after === content ? own : byteSize(after)
    return 2 * size + (before === undefined ? 0 : byteSize(before))
  })
  return sizes.reduce((sum, size) => sum + size, own + old)
}
