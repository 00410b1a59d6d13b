import {getDraftId, getPublishedId} from '@sanity/client/csm'

import {defined} from '../../../content/objects/defined.ts'
import {
  baseRecordDocument,
  type BaseEntry,
  type BaseRecord,
  type RefusedFile,
} from '../dataset/baseRecords.ts'
import type {ExportedDocument} from '../dataset/exportRecords.ts'
import {isObject, type Json, type JsonDocument} from '../dataset/json.ts'
import {sourcePath} from '../dataset/sourcePath.ts'
import {isIdle} from '../dataset/write.ts'
import {hasArrived} from '../merge/hasArrived.ts'
import type {Preference} from '../merge/three.ts'
import {adoptedBase} from './adoptedBase.ts'
import {mergeIntoDraft} from './draftForms.ts'
import {withHeldImages} from './heldImages.ts'
import {withHeldValues} from './heldValues.ts'
import {type Forms, mergeForms, type MergedForms} from './mergeForms.ts'
import {openConflicts} from './openConflicts.ts'
import type {ItemConflict, NextRecord, PlanItem, PlanVerdict} from './planItem.ts'

/** What the dataset knows of a document that the site gives. */
export interface Known extends Forms {
  readonly record?: BaseRecord
  /** Of a document without a record: how it was created, where the lake remembers it. */
  readonly earlier?: JsonDocument
}

export interface PlanOptions {
  /** Whose value is taken where both changed one. */
  readonly prefer: Preference
  /** Brings back what editors deleted. */
  readonly restore: boolean
  /** Writes drafts only; what is published stays as it is. */
  readonly asDrafts?: boolean
}

/** A document of the site, with what its record is to say of it. */
export interface SiteDocument {
  readonly document: JsonDocument
  readonly entry: BaseEntry
  /** The path that its page had before. */
  readonly movedFrom?: string
  /** The fingerprint of its page's file. */
  readonly print?: string
  /** What of it stands in values of its page that cannot be read. */
  readonly unread?: ReadonlySet<string>
  /** Whether an export wrote its page, and nobody changed that since. */
  readonly isExported?: boolean
  /** What its page said when it was exported last. */
  readonly exported?: ExportedDocument
}

const titleOf = ({title, name, _id}: JsonDocument): string => {
  const text = title ?? name
  return typeof text === 'string' ? text : getPublishedId(_id)
}

const create = (site: JsonDocument, asDraft: boolean): MergedForms => {
  const id = asDraft ? getDraftId(getPublishedId(site._id)) : site._id
  return {writes: [{id, after: id === site._id ? site : {...site, _id: id}}], conflicts: []}
}

const otherType = (site: JsonDocument, there: JsonDocument): MergedForms => ({
  writes: [],
  conflicts: [
    {id: there._id, path: ['_type'], base: there._type, site: site._type, editor: there._type},
  ],
})

const digestOf = ({source}: JsonDocument): Json | undefined =>
  isObject(source) ? source['digest'] : undefined

const isLater = ({at}: ExportedDocument, {stored}: BaseRecord): boolean =>
  typeof stored['_updatedAt'] === 'string' && at > stored['_updatedAt']

/**
 * What an export wrote is the dataset's, in the words of a page: nothing of it is the site's, also
 * where the site's people wrote on since. What it put in words for a document that was made in the
 * Studio comes along with the first import of it.
 */
const baseOf = (
  {document: site, isExported, exported}: SiteDocument,
  {record, earlier}: Known,
  there: JsonDocument,
): JsonDocument => {
  if (record === undefined) return adoptedBase(site, there, earlier)
  const {content} = record
  if (isExported === true) {
    return digestOf(content) === digestOf(site) ? content : (exported?.document ?? site)
  }
  const isSeen = exported === undefined || !isLater(exported, record)
  return !isSeen && hasArrived(content, exported.document, site) ? exported.document : content
}

const outcomeOf = (
  read: SiteDocument,
  known: Known,
  {prefer, restore, asDrafts = false}: PlanOptions,
): MergedForms & {readonly verdict?: PlanVerdict} => {
  const {document: site} = read
  const {record, published, draft} = known
  const there = published ?? draft
  if (there === undefined) {
    const isDeleted = record !== undefined && !restore
    return isDeleted
      ? {writes: [], conflicts: [], verdict: 'deleted'}
      : {...create(site, asDrafts), verdict: 'create'}
  }
  if (there._type !== site._type) return otherType(site, there)
  const base = baseOf(read, known, there)
  const merge = asDrafts ? mergeIntoDraft : mergeForms
  return merge(base, site, known, prefer, record?.conflicts ?? [])
}

/**
 * Whether somebody wrote what both sides differ in: the address of what was found inside a page is
 * made of its title, and stays as it is in the dataset.
 */
const isWritten =
  ({source}: JsonDocument) =>
  ({path: [field]}: ItemConflict): boolean =>
    field !== 'slug' || !isObject(source) || source['line'] === undefined

/** A document of which there is nothing to say. */
export function asItIs(site: JsonDocument, {document, path, refused}: BaseEntry): PlanItem {
  return {
    id: document,
    type: site._type,
    title: '',
    path: path ?? document,
    verdict: 'leave',
    conflicts: [],
    ...defined({refused}),
    writes: [],
  }
}

/** What the site says, with the values and images that stay, and the files that it cannot have. */
const heldIn = (
  {document, unread = new Set(), entry: {refused = []}}: SiteDocument,
  {record, published, draft}: Known,
): {readonly site: JsonDocument; readonly refused: readonly RefusedFile[]} => {
  const names = new Set(refused.map(({written}) => written))
  const before = record?.content ?? published ?? draft
  const read = withHeldValues(document, before, unread)
  const {document: site, kept} = withHeldImages(read, before, (written) => names.has(written))
  const isKept = (file: RefusedFile): boolean => file.isKept || kept.has(file.written)
  return {site, refused: refused.map((file) => ({...file, isKept: isKept(file)}))}
}

const isKnownSo = (record: BaseRecord | undefined, after: NextRecord): boolean =>
  record !== undefined &&
  isIdle({
    id: record.stored._id,
    before: record.stored,
    after: baseRecordDocument({...defined({print: record.print}), ...after}),
  })

/** Plans what an import makes of a document that the site gives. */
export function planDocument(read: SiteDocument, known: Known, options: PlanOptions): PlanItem {
  const {movedFrom, print} = read
  const {site, refused} = heldIn(read, known)
  const entry = {...read.entry, refused}
  const {record, published, draft} = known
  const there = published ?? draft
  const isOfOtherType = there !== undefined && there._type !== site._type
  if (isOfOtherType && record?.digest === entry.digest) return asItIs(site, entry)
  const outcome = outcomeOf({...read, document: site}, known, options)
  const {writes, verdict} = outcome
  const conflicts = outcome.conflicts.filter(isWritten(site))
  const usual = conflicts.length > 0 ? 'conflict' : writes.length > 0 ? 'change' : 'leave'
  const after: NextRecord = {
    ...entry,
    ...defined({print}),
    // Should the page become what it was again, that is what the last import said.
    content: isOfOtherType ? (record?.content ?? there) : site,
    conflicts: openConflicts(record, known, conflicts, writes, site),
  }
  if (verdict === undefined && usual === 'leave' && isKnownSo(record, after)) {
    return asItIs(site, entry)
  }
  return {
    id: entry.document,
    type: site._type,
    title: titleOf(site),
    path: sourcePath(site),
    verdict: verdict ?? usual,
    ...defined({movedFrom, isExported: read.isExported}),
    conflicts,
    ...(refused.length > 0 && {refused}),
    writes,
    record: {...defined({before: record?.stored}), after},
  }
}
