import {assetsIn, withAssets} from '../dataset/assetReferences.ts'
import type {OpenConflict} from '../dataset/baseRecords.ts'
import {type JsonDocument, toJson} from '../dataset/json.ts'
import type {Write} from '../dataset/write.ts'
import type {Message} from '../messages/message.ts'
import type {NextRecord, PlanItem} from '../plan/planItem.ts'
import type {RunAsset} from '../runs/runChange.ts'
import type {Uploaded} from './assetUploads.ts'
import {locationRemoved} from './messages.ts'
import {weakened} from './strongReferences.ts'

export interface Completing {
  readonly upload: (written: string) => Promise<Uploaded>
  readonly isPublished: (id: string) => boolean
  readonly draftType: (id: string) => string | undefined
  readonly onMessage: (message: Message) => void
}

export interface Completed {
  readonly items: readonly PlanItem[]
  /** Files that were uploaded for them. */
  readonly assets: readonly RunAsset[]
  /** Of these files. */
  readonly bytes: number
  /** Why files could not be had, by what `_sanityAsset` names. */
  readonly refused: ReadonlyMap<string, string>
}

/** Documents of an item that may name files, each once: what is created is what its record keeps. */
const documentsIn = ({writes, record}: PlanItem): ReadonlySet<JsonDocument> =>
  new Set([
    ...writes.flatMap(({after}) => after ?? []),
    ...(record?.after === undefined ? [] : [record.after.content]),
  ])

/** What the site says of a conflict, as an editor may still take it. */
const completedConflict = (
  conflict: OpenConflict,
  finish: (document: JsonDocument) => JsonDocument,
): OpenConflict => {
  const {site = null} = finish(toJson({...conflict, _id: conflict.id, _type: 'conflict'}))
  return {...conflict, site}
}

/** Uploads the files that items name, and gives references the strength that they can have now. */
export async function completeItems(
  items: readonly PlanItem[],
  {upload, isPublished, draftType, onMessage}: Completing,
): Promise<Completed> {
  const assets = new Map<string, RunAsset>()
  const refused = new Map<string, string>()
  let bytes = 0

  const uploadAll = async (item: PlanItem): Promise<ReadonlyMap<string, string>> => {
    const documents = [...documentsIn(item)]
    const names = new Set(documents.flatMap((document) => [...assetsIn(document)]))
    const ids = new Map<string, string>()
    await Promise.all(
      [...names].map(async (written) => {
        const result = await upload(written)
        const [document] = documents
        if ('refused' in result) {
          refused.set(written, result.refused)
          return
        }
        ids.set(written, result.id)
        if (!result.isNew || assets.has(result.id)) return
        assets.set(result.id, {id: result.id, written})
        bytes += result.bytes
        if (result.hadLocation && document !== undefined) {
          onMessage(locationRemoved(document, written))
        }
      }),
    )
    return ids
  }

  const complete = async (item: PlanItem): Promise<PlanItem> => {
    const ids = await uploadAll(item)
    const made = (document: JsonDocument): JsonDocument =>
      withAssets(weakened(document, isPublished, draftType), (written) => ids.get(written))
    const finished = new Map([...documentsIn(item)].map((document) => [document, made(document)]))
    const finish = (document: JsonDocument): JsonDocument =>
      finished.get(document) ?? made(document)
    const writes = item.writes.map(({after, ...write}): Write =>
      after === undefined ? write : {...write, after: finish(after)},
    )
    const {record} = item
    if (record?.after === undefined) return {...item, writes}
    const {content, conflicts} = record.after
    const after: NextRecord = {
      ...record.after,
      content: finish(content),
      conflicts: conflicts.map((conflict) => completedConflict(conflict, finish)),
    }
    return {...item, writes, record: {...record, after}}
  }

  const completed = await Promise.all(items.map(complete))
  return {items: completed, assets: [...assets.values()], bytes, refused}
}
