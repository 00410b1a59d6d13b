import {z} from 'zod'

import {defined} from '../../../content/objects/defined.ts'
import type {JsonDocument} from '../dataset/json.ts'
import {pathText} from '../merge/three.ts'
import {type PlanItem, planVerdicts} from './planItem.ts'

const write = z.object({
  id: z.string(),
  /** The revision that it was planned on; `null` where it is created. */
  revision: z.string().nullable(),
  /** The document as it will be; `null` where it is deleted. */
  document: z.unknown(),
})

const conflict = z.object({
  id: z.string(),
  path: z.string(),
  site: z.unknown(),
  editor: z.unknown(),
})

/** What a plan that is kept says of one document: enough to see whether it is still true. */
export const plannedItem = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  path: z.string(),
  verdict: z.enum(planVerdicts),
  movedFrom: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  /** Of what the site says. */
  digest: z.string().nullable(),
  writes: z.array(write),
  conflicts: z.array(conflict),
})
export type PlannedItem = z.infer<typeof plannedItem>

const revisionOf = (document: JsonDocument | undefined): string | null => {
  const revision = document?.['_rev']
  return typeof revision === 'string' ? revision : null
}

/** An item as it is kept; nothing of a document that stays as it is. */
export function planned(item: PlanItem): PlannedItem | undefined {
  const {id, type, title, path, verdict, movedFrom, reason, record, writes, conflicts} = item
  if (verdict === 'leave' && record === undefined) return undefined
  return {
    id,
    type,
    title,
    path,
    verdict,
    ...defined({movedFrom, reason}),
    digest: record?.after?.digest ?? null,
    writes: writes.map(({id: document, before, after}) => ({
      id: document,
      revision: revisionOf(before),
      document: after ?? null,
    })),
    conflicts: conflicts.map(({id: document, path: field, site, editor}) => ({
      id: document,
      path: pathText(field),
      site: site ?? null,
      editor: editor ?? null,
    })),
  }
}

const difference = (then: PlannedItem | undefined, now: PlannedItem | undefined): string => {
  const {id = '', path = ''} = then ?? now ?? {}
  if (now === undefined) return `\`${id}\` (${path}) is no longer to be written`
  if (then === undefined) return `\`${id}\` (${path}) is to be written now, and was not`
  if (then.digest !== now.digest) return `\`${path}\` changed on the site`
  const revisions = new Map(now.writes.map((each) => [each.id, each.revision]))
  const changed = then.writes.find((each) => revisions.get(each.id) !== each.revision)
  if (changed !== undefined) return `\`${changed.id}\` changed in the dataset`
  return `something else is to be written of \`${id}\` (${path})`
}

/** What changed since a plan was made; nothing where it is still true. */
export function staleReasons(
  then: readonly PlannedItem[],
  now: readonly PlannedItem[],
): readonly string[] {
  const [before, after] = [
    new Map(then.map((item) => [item.id, item])),
    new Map(now.map((item) => [item.id, item])),
  ]
  const reasons = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)]
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [difference(one, other)]
  })
  // A page that changed is one reason, however many documents are made of it.
  return [...new Set(reasons)]
}
