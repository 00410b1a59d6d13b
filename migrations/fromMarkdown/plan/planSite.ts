import {getDraftId, getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {defined} from '../../../content/objects/defined.ts'
import {assetsIn} from '../dataset/assetReferences.ts'
import type {BaseEntry} from '../dataset/baseRecords.ts'
import {InterruptedError} from '../dataset/errors.ts'
import type {ExportedDocument} from '../dataset/exportRecords.ts'
import {type JsonDocument, type JsonObject, toJson} from '../dataset/json.ts'
import {place, type Placed, withoutMentions} from '../dataset/mentions.ts'
import {readBaseRecords} from '../dataset/readBases.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {renamed} from '../dataset/renamed.ts'
import type {SiteAsset} from '../dataset/siteAssets.ts'
import {sourcePath} from '../dataset/sourcePath.ts'
import type {KnownSite} from '../identify/knownSite.ts'
import {mayHaveForgotten} from './adoptedBase.ts'
import {goneNames} from './goneNames.ts'
import {inPages, type SizedDocument} from './inPages.ts'
import {addressOf} from './movedPages.ts'
import {
  asItIs,
  type Known,
  planDocument,
  type PlanOptions,
  type SiteDocument,
} from './planDocument.ts'
import {droppedBy, planGone} from './planGone.ts'
import type {PlanItem} from './planItem.ts'
import {refusalKey, type Refusals, refusedFiles} from './refusedFiles.ts'
import {type SessionNames, sessionNames} from './renamedSessions.ts'
import {siteDocument} from './siteDocuments.ts'

export interface Planning extends PlanOptions, Pick<KnownSite, 'moves' | 'documents' | 'gone'> {
  readonly dataset: Dataset
  /** What the last import knew, by document. */
  readonly entries: ReadonlyMap<string, BaseEntry>
  /** What a `_sanityAsset` names. */
  readonly assetOf: (written: string) => Promise<SiteAsset | undefined>
  /** What the lake did not take in this import; `replan` adds to it. */
  readonly refusals: Refusals
  /** The fingerprint of a page's file. */
  readonly printOf: (path: string) => Promise<string | undefined>
  /** Gives a document the ids that it, and what it refers to, have in the dataset. */
  readonly alias: (document: JsonDocument) => JsonDocument
  /** Whether an export gave an id to what would have another, see `withoutMentions`. */
  readonly isAlias: (id: string) => boolean
  /** Documents of pages that were not looked at, once all others were: they are what they were. */
  readonly skipped?: () => readonly string[]
  /** Whether the page at a path cannot be read: what was made of it stays as it is. */
  readonly isUnread: (path: string) => boolean
  /** What of the documents of a page stands in values that cannot be read: that stays, too. */
  readonly unreadIn: (path: string) => ReadonlySet<string>
  /** Whether a document's file is as an export of the dataset left it. */
  readonly isExported: (document: JsonDocument) => boolean
  /** What a document's page said when it was exported last. */
  readonly exportedOf: (document: JsonDocument) => ExportedDocument | undefined
  /** Whether what the site has no more is deleted where no editor touched it and nothing needs it. */
  readonly prune: boolean
  readonly signal: AbortSignal
}

const placed = async function* (
  documents: AsyncIterable<ContentDocument>,
  {alias, signal}: Planning,
): AsyncGenerator<Placed & SizedDocument> {
  for await (const document of documents) {
    if (signal.aborted) throw new InterruptedError()
    const text = JSON.stringify(document)
    const plain: JsonObject = JSON.parse(text)
    const {_id, _type} = document
    yield {...place({...plain, _id, _type}, alias), size: text.length}
  }
}

/** What a page that is gone had made a document is no second one where others mention it. */
const jsonOf = async function* (
  documents: AsyncIterable<ContentDocument>,
  planning: Planning,
  gone: ReadonlyMap<string, string>,
): AsyncGenerator<SizedDocument> {
  for await (const {document, size} of withoutMentions(
    placed(documents, planning),
    planning.isAlias,
  )) {
    if (gone.size === 0) yield {document, size}
    else if (!gone.has(getPublishedId(document._id)))
      yield {document: renamed(document, gone), size}
  }
}

/** Gives documents what their records are to say. */
const prepare = async (
  documents: readonly JsonDocument[],
  planning: Planning,
  sessions: SessionNames,
): Promise<readonly SiteDocument[]> => {
  const {dataset, entries, moves, exportedOf} = planning
  const exports = new Map(documents.map((document) => [document, exportedOf(document)]))
  const said = [...documents, ...[...exports.values()].flatMap((each) => each?.document ?? [])]
  const names = [...new Set(said.flatMap((document) => [...assetsIn(document)]))]
  const assets = new Map(
    await Promise.all(names.map(async (name) => [name, await planning.assetOf(name)] as const)),
  )
  const assetOf = (written: string): SiteAsset | undefined => assets.get(written)
  const moved = documents.flatMap(({_id}) => moves.get(getPublishedId(_id))?.document ?? [])
  const before = await readBaseRecords(dataset, moved)
  return documents.map((document) => {
    const id = getPublishedId(document._id)
    const record = before.get(id)
    const address = record === undefined ? undefined : addressOf(record.content)
    const known = entries.get(id)?.movedFrom ?? []
    const isTaken = moves.get(id)?.isTaken === true
    const isOlder = address !== undefined && !known.includes(address) && !isTaken
    const older = isOlder ? [...known, address] : known
    const read = sessions.readAs(id)
    const exported = exports.get(document)
    return {
      ...siteDocument(document, older, moves.get(id), read, assetOf),
      ...(exported && {
        exported: {
          ...exported,
          document: siteDocument(exported.document, older, moves.get(id), read, assetOf).document,
        },
      }),
    }
  })
}

/** Plans documents of the site on what the dataset holds now. @throws DatasetError, InterruptedError */
const planDocuments = async (
  batch: readonly SiteDocument[],
  {dataset, entries, assetOf, refusals, prefer, restore, asDrafts = false, ...files}: Planning,
  mayHaveRecord: (id: string) => boolean,
): Promise<readonly PlanItem[]> => {
  const ids = batch.map(({entry}) => entry.document)
  const there = await dataset.documents(ids.flatMap((id) => [id, getDraftId(id)]))
  const records = await readBaseRecords(dataset, ids.filter(mayHaveRecord))
  const formOf = (id: string): JsonDocument | undefined => {
    const found = there.get(id)
    return found === undefined ? undefined : toJson(found)
  }
  return Promise.all(
    batch.map(async (site) => {
      const id = site.entry.document
      const [published, draft, record] = [formOf(id), formOf(getDraftId(id)), records.get(id)]
      const form = published ?? draft
      const isForgotten =
        record === undefined && form !== undefined && mayHaveForgotten(site.document, form)
      const earlier = isForgotten ? await dataset.firstRevision(form) : undefined
      const known: Known = {
        ...(published && {published}),
        ...(draft && {draft}),
        ...(record && {record}),
        ...(earlier && {earlier}),
      }
      const {path} = site.entry
      const print = path === undefined ? undefined : await files.printOf(path)
      const before = restore ? undefined : entries.get(id)
      const refused = await refusedFiles(site, {assetOf, refusals, before})
      const read = {
        ...site,
        entry: {...site.entry, refused},
        isExported: files.isExported(site.document),
        unread: files.unreadIn(sourcePath(site.document)),
        ...(print !== undefined && {print}),
      }
      return planDocument(read, known, {prefer, restore, asDrafts})
    }),
  )
}

/**
 * Plans items again whose documents somebody changed since, or whose files the lake does not take.
 * @param refused why, by what `_sanityAsset` names
 * @throws DatasetError, InterruptedError
 */
export async function replan(
  items: readonly PlanItem[],
  planning: Planning,
  refused: ReadonlyMap<string, string> = new Map(),
): Promise<readonly PlanItem[]> {
  for (const [written, reason] of refused) {
    const asset = await planning.assetOf(written)
    planning.refusals.set(refusalKey(written, asset?.sha1 ?? ''), reason)
  }
  const documents = items.flatMap(({record, movedFrom}): readonly SiteDocument[] => {
    if (record?.after === undefined) return []
    const {content, conflicts: _conflicts, ...entry} = record.after
    const exported = planning.exportedOf(content)
    return [{document: content, entry, ...defined({movedFrom, exported})}]
  })
  const gone = items.filter(({record}) => record?.after === undefined)
  return [
    ...(await planDocuments(documents, planning, () => true)),
    ...(await Array.fromAsync(
      planGone(
        gone.map(({id}) => id),
        planning,
      ),
    )),
  ]
}

/**
 * Plans an import, document by document, in the order in which the site gives them; then what the
 * site has no more. What the site says as before is not looked at.
 * @throws DatasetError, InterruptedError
 */
export async function* planSite(
  documents: AsyncIterable<ContentDocument>,
  planning: Planning,
): AsyncGenerator<PlanItem> {
  const {dataset, entries, restore, prune} = planning
  const left = new Set(entries.keys())
  const dropped = new Map<string, ReadonlySet<string>>()
  const sessions = sessionNames(entries, dataset, planning.documents)
  const mentioned = await goneNames(planning.gone, dataset)
  const names = new Map([...mentioned].filter(([name]) => !entries.has(name)))
  for await (const batch of inPages(jsonOf(documents, planning, names))) {
    const prepared = await prepare(await sessions.known(batch), planning, sessions)
    const isSame = ({entry}: SiteDocument): boolean => {
      const before = entries.get(entry.document)
      // What was in conflict may have been settled since.
      const isSettled = before?.isDisputed !== true
      return !restore && isSettled && before?.digest === entry.digest && before.read === entry.read
    }
    const isHeld = ({entry, document}: SiteDocument): boolean =>
      entries.has(entry.document) && planning.isUnread(sourcePath(document))
    const planned = await planDocuments(
      prepared.filter((site) => !isSame(site) && !isHeld(site)),
      planning,
      (id) => entries.has(id),
    )
    const byId = new Map(planned.map((item) => [item.id, item]))
    for (const write of prune ? planned.flatMap(({writes}) => writes) : []) {
      const ids = droppedBy(write)
      if (ids.size > 0) dropped.set(write.id, ids)
    }
    for (const site of prepared) {
      left.delete(site.entry.document)
      const {document} = site.entry
      yield (
        byId.get(document) ??
          asItIs(site.document, {
            ...site.entry,
            ...defined({refused: entries.get(document)?.refused}),
          })
      )
    }
  }
  for (const read of planning.skipped?.() ?? []) {
    const entry = entries.get(sessions.documentOf(read))
    if (entry === undefined) continue
    left.delete(entry.document)
    yield asItIs({_id: entry.document, _type: ''}, entry)
  }
  for (const entry of unreadEntries(planning)) {
    if (left.delete(entry.document)) yield asItIs({_id: entry.document, _type: ''}, entry)
  }
  yield* planGone([...left], {...planning, dropped})
}

/** What was made of pages that cannot be read now, and found inside them. */
const unreadEntries = ({entries, isUnread}: Planning): readonly BaseEntry[] =>
  [...entries.values()].filter(({path, within}) => {
    const page = path ?? within
    return page !== undefined && isUnread(page)
  })
