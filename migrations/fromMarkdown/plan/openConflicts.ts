import type {BaseRecord, OpenConflict} from '../dataset/baseRecords.ts'
import type {Json} from '../dataset/json.ts'
import type {Write} from '../dataset/write.ts'
import {sameContent} from '../merge/contentText.ts'
import {pathText} from '../merge/three.ts'
import {valueAt} from '../merge/valueAt.ts'
import type {Forms} from './mergeForms.ts'
import type {ItemConflict} from './planItem.ts'

const json = (value: unknown): Json | undefined =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

const inSight = ({id, path, site, editor}: ItemConflict): OpenConflict => ({
  id,
  path: pathText(path),
  site: site ?? null,
  editor: editor ?? null,
})

/** The conflicts that are still to be settled after an import: new ones, and old ones that nobody settled. */
export function openConflicts(
  record: BaseRecord | undefined,
  {published, draft}: Forms,
  conflicts: readonly ItemConflict[],
  writes: readonly Write[],
): readonly OpenConflict[] {
  const fresh = conflicts.map(inSight)
  const said = new Set(fresh.map(({id, path}) => `${id} ${path}`))
  const written = new Map(writes.map(({id, after}) => [id, after]))
  const holds = ({id, path, editor}: OpenConflict): boolean => {
    const there = [published, draft].find((form) => form?._id === id)
    const now = written.has(id) ? written.get(id) : there
    return now !== undefined && sameContent(valueAt(now, path), json(editor))
  }
  const older = (record?.conflicts ?? []).filter(
    (conflict) => !said.has(`${conflict.id} ${conflict.path}`) && holds(conflict),
  )
  return [...older, ...fresh.filter(holds)]
}
