import {defined} from '../../../content/objects/defined.ts'
import type {BaseRecord, OpenConflict} from '../dataset/baseRecords.ts'
import type {JsonDocument} from '../dataset/json.ts'
import type {Write} from '../dataset/write.ts'
import {asItIsIn, isOpenIn, isSaidOn} from '../merge/openConflict.ts'
import {pathText} from '../merge/three.ts'
import type {Forms} from './mergeForms.ts'
import type {ItemConflict} from './planItem.ts'

const inSight = ({id, path, site, editor, isOrder}: ItemConflict): OpenConflict => ({
  id,
  path: pathText(path),
  site: site ?? null,
  editor: editor ?? null,
  ...defined({isOrder}),
})

/** The order of a list is another matter than what is in it, and a draft than what is published. */
const matterOf = ({path, isOrder}: OpenConflict, form: JsonDocument): string =>
  `${form._id} ${path} ${String(isOrder)}`

/** The forms of a document as they are once writes are carried out. */
const formsAfter = (
  {published, draft}: Forms,
  writes: readonly Write[],
): readonly JsonDocument[] => {
  const forms = new Map(
    [published, draft].flatMap((form) => (form === undefined ? [] : [[form._id, form] as const])),
  )
  for (const {id, after} of writes) {
    if (after === undefined) forms.delete(id)
    else forms.set(id, after)
  }
  return [...forms.values()]
}

/**
 * The conflicts that are still to be settled after an import: new ones, and old ones that nobody
 * settled, there or on the site. A draft that was published since takes its conflicts along.
 */
export function openConflicts(
  record: BaseRecord | undefined,
  forms: Forms,
  conflicts: readonly ItemConflict[],
  writes: readonly Write[],
  site: JsonDocument,
): readonly OpenConflict[] {
  const fresh = conflicts.map(inSight)
  const now = formsAfter(forms, writes)
  const formOf = ({id}: OpenConflict): JsonDocument | undefined =>
    now.find(({_id}) => _id === id) ?? now[0]
  const open = new Map<string, OpenConflict>()
  for (const conflict of [...(record?.conflicts ?? []), ...fresh]) {
    const form = formOf(conflict)
    // What a draft and what was published say otherwise is told of, and nothing of the site's.
    if (form === undefined || !isOpenIn(form, conflict) || !isSaidOn(site, conflict)) continue
    open.set(matterOf(conflict, form), asItIsIn(form, conflict))
  }
  return [...open.values()]
}
