import {getDraftId, getPublishedId} from '@sanity/client/csm'

import type {BaseEntry, BaseRecord} from '../dataset/baseRecords.ts'
import {inBatches} from '../dataset/batches.ts'
import {type JsonDocument, toJson} from '../dataset/json.ts'
import {readBaseRecords} from '../dataset/readBases.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {referencesIn} from '../dataset/referencesIn.ts'
import {sourcePath} from '../dataset/sourcePath.ts'
import type {Write} from '../dataset/write.ts'
import {sameDocument} from '../merge/sameDocument.ts'
import type {PlanItem} from './planItem.ts'

interface Gone {
  readonly record: BaseRecord
  readonly forms: readonly JsonDocument[]
}

const readGone = async (dataset: Dataset, ids: readonly string[]): Promise<readonly Gone[]> => {
  const found: Gone[] = []
  for await (const batch of inBatches(ids)) {
    const records = await readBaseRecords(dataset, batch)
    const there = await dataset.documents(batch.flatMap((id) => [id, getDraftId(id)]))
    for (const record of records.values()) {
      const {document: id} = record
      const forms = [there.get(id), there.get(getDraftId(id))]
      found.push({record, forms: forms.flatMap((form) => (form === undefined ? [] : toJson(form)))})
    }
  }
  return found
}

/** Why a document stays that the site has no more; nothing where it can go. */
const reasonsToStay = async (
  gone: readonly Gone[],
  {dataset, dropped}: Pruning,
): Promise<ReadonlyMap<string, string>> => {
  const reasons = new Map<string, string>()
  const referrers = new Map<string, readonly string[]>()
  for (const {record, forms} of gone) {
    const {document: id, content} = record
    if (!forms.every((form) => sameDocument(form, content))) reasons.set(id, 'an editor changed it')
    else {
      const now = await dataset.referrers([id])
      const still = now.filter((form) => dropped?.get(form)?.has(id) !== true)
      referrers.set(id, still.map(getPublishedId))
    }
  }
  const going = new Set(referrers.keys())
  for (let size = -1; size !== going.size;) {
    size = going.size
    for (const [id, from] of referrers) {
      const other = from.find((referrer) => referrer !== id && !going.has(referrer))
      if (other === undefined || !going.delete(id)) continue
      reasons.set(id, `\`${other}\` refers to it`)
    }
  }
  return reasons
}

const fewPages = 4
const otherSite = 'most pages of the last import are gone; this may be another site'

/** Whether so much is gone that the folder is probably not that of the site that was imported. */
const isOtherSite = (ids: readonly string[], entries: ReadonlyMap<string, BaseEntry>): boolean => {
  const pages = [...entries.values()].filter(({path}) => path !== undefined).length
  const gone = ids.filter((id) => entries.get(id)?.path !== undefined).length
  return pages > fewPages && gone > pages / 2
}

const goneItem = ({record, forms}: Gone): PlanItem => {
  const {document: id, content, stored} = record
  const {title, name} = content
  const base = {
    id,
    type: content._type,
    title: typeof title === 'string' ? title : typeof name === 'string' ? name : id,
    path: sourcePath(content),
    conflicts: [],
    writes: [],
  }
  return forms.length === 0
    ? {...base, verdict: 'leave', record: {before: stored}}
    : {...base, verdict: 'gone'}
}

const deletion = (form: JsonDocument): Write => ({id: form._id, before: form})

export interface Pruning {
  readonly dataset: Dataset
  /** What the last import knew, by document. */
  readonly entries: ReadonlyMap<string, BaseEntry>
  readonly prune: boolean
  /** What documents will refer to no more once what is planned before is written, drafts for themselves. */
  readonly dropped?: ReadonlyMap<string, ReadonlySet<string>>
}

/** What a write takes out of the references of a document that stays. */
export function droppedBy({before, after}: Write): ReadonlySet<string> {
  if (before === undefined || after === undefined) return new Set()
  return referencesIn(before).difference(referencesIn(after))
}

/** Plans what becomes of documents that the site gives no more. */
export async function* planGone(
  ids: readonly string[],
  pruning: Pruning,
): AsyncGenerator<PlanItem> {
  const {dataset, entries, prune} = pruning
  const gone = await readGone(dataset, ids)
  const isOther = isOtherSite(ids, entries)
  const reasons = prune && !isOther ? await reasonsToStay(gone, pruning) : undefined
  for (const each of gone) {
    const item = goneItem(each)
    const {document: id, stored} = each.record
    const reason = reasons?.get(id)
    if (item.verdict !== 'gone' || !prune) yield item
    else if (reasons === undefined) yield {...item, reason: otherSite}
    else if (reason !== undefined) yield {...item, reason}
    else yield {...item, writes: each.forms.map(deletion), record: {before: stored}}
  }
}
