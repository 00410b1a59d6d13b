import type {Mutation} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'

import {isSettled, type Review} from '../../../content/documents/review.ts'
import type {
  BaseRecord,
  OpenConflict,
} from '../../../migrations/fromMarkdown/dataset/baseRecords.ts'
import {
  isList,
  isObject,
  type Json,
  type JsonDocument,
} from '../../../migrations/fromMarkdown/dataset/json.ts'
import {sameContent} from '../../../migrations/fromMarkdown/merge/contentText.ts'
import {asItIsIn, sitesValue} from '../../../migrations/fromMarkdown/merge/openConflict.ts'
import {pathText} from '../../../migrations/fromMarkdown/merge/three.ts'
import {pathOf, valueAt} from '../../../migrations/fromMarkdown/merge/valueAt.ts'
import {remarkKey} from '../../../migrations/fromMarkdown/plan/conflictRemarks.ts'
import {asJson} from './asJson.ts'

/** The review that tells editors of a conflict. */
export type Telling = Pick<Review, '_id' | 'diagnostics' | 'suggestions'>

/** A conflict, and what the dataset holds of all that settling it is about. */
export interface Settling {
  readonly conflict: OpenConflict
  readonly record: BaseRecord
  readonly draft?: JsonDocument
  readonly published?: JsonDocument
  readonly review?: Telling
}

/** What to send, or why it cannot be done. */
export type Outcome = {readonly mutations: readonly Mutation[]} | {readonly refused: string}

type Operations = Readonly<Record<string, unknown>>

/** Whether the site's value can be taken: not another type of document. */
export function canTake({path}: OpenConflict): boolean {
  return path !== '_type'
}

const revisionOf = (document: JsonDocument): {readonly ifRevisionID?: string} => {
  const {_rev: revision} = document
  return typeof revision === 'string' ? {ifRevisionID: revision} : {}
}

/** A draft as it is, asked for its revision, or one that is made of what is published. */
const ensureDraft = ({draft, published, record}: Settling): readonly Mutation[] => {
  const id = getDraftId(record.document)
  if (draft !== undefined) return [{patch: {id, ...revisionOf(draft), setIfMissing: {}}}]
  if (published === undefined) return []
  const {_rev, _createdAt, _updatedAt, ...content} = published
  return [{create: {...content, _id: id, _type: published._type}}]
}

/** Puts an item where the site has it: behind the last of those before it that are there. */
const insertion = (
  list: string,
  item: Json,
  key: string,
  shown: JsonDocument,
  content: JsonDocument,
): readonly Operations[] => {
  const items = valueAt(content, list)
  const keys = (isList(items) ? items : []).flatMap((each) => (isObject(each) ? each['_key'] : []))
  const before = keys
    .slice(0, Math.max(0, keys.indexOf(key)))
    .findLast((each) => valueAt(shown, `${list}[_key==${JSON.stringify(each)}]`) !== undefined)
  const place =
    before === undefined
      ? {before: `${list}[0]`}
      : {after: `${list}[_key==${JSON.stringify(before)}]`}
  return [{setIfMissing: {[list]: []}}, {insert: {...place, items: [item]}}]
}

const placing = (
  conflict: OpenConflict,
  shown: JsonDocument,
  {content}: BaseRecord,
): readonly Operations[] => {
  const {path, site, isOrder} = conflict
  if (isOrder === true) return [{set: {[path]: sitesValue(shown, conflict)}}]
  const value = asJson(site)
  if (value === undefined || value === null) return [{unset: [path]}]
  const steps = pathOf(path)
  const last = steps.at(-1)
  if (typeof last !== 'object' || !isObject(value)) return [{set: {[path]: value}}]
  const item = {...value, _key: last._key}
  if (valueAt(shown, path) !== undefined) return [{set: {[path]: item}}]
  const {_key: key} = value
  const siteKey = typeof key === 'string' ? key : last._key
  return insertion(pathText(steps.slice(0, -1)), item, siteKey, shown, content)
}

const isSameMatter =
  ({id, path, isOrder}: OpenConflict) =>
  (other: OpenConflict): boolean =>
    other.id === id && other.path === path && other.isOrder === isOrder

/** Whether nobody has settled it since, or the first answer to this press was lost. */
const isListed = ({conflict, record}: Settling): boolean =>
  record.conflicts.some(isSameMatter(conflict))

/** Whether a document says what the editor saw beside what the site says. */
const isAsSeen = (shown: JsonDocument, conflict: OpenConflict): boolean =>
  sameContent(asJson(asItIsIn(shown, conflict).editor), asJson(conflict.editor))

/** Takes a conflict out of what is kept of the document, and out of what editors are told. */
const forgetting = ({conflict, record, review}: Settling, now: string): readonly Mutation[] => {
  const rest = record.conflicts.filter((other) => !isSameMatter(conflict)(other))
  const change =
    rest.length === 0 ? {unset: ['conflicts']} : {set: {conflicts: JSON.stringify(rest)}}
  const kept: Mutation = {
    patch: {id: record.stored._id, ...revisionOf(record.stored), ...change},
  }
  if (review === undefined) return [kept]
  const key = remarkKey(conflict)
  const diagnostics = review.diagnostics.filter(({_key}) => _key !== key)
  const done = isSettled({...review, diagnostics}) ? {set: {reviewedAt: now}} : {}
  return [kept, {patch: {id: review._id, unset: [`diagnostics[_key=="${key}"]`], ...done}}]
}

/** Writes what the site says into the draft, which is made where there is none. @param now UTC */
export function takeSite(settling: Settling, now: string): Outcome {
  const {conflict, record, draft, published} = settling
  const shown = draft ?? published
  if (shown === undefined) return {refused: 'The document is not there any more.'}
  if (!canTake(conflict)) return {refused: 'A document cannot become one of another kind.'}
  if (!isListed(settling)) return {mutations: []}
  if (!isAsSeen(shown, conflict)) {
    return {refused: 'It was changed since. Look at the document as it is now.'}
  }
  const id = getDraftId(getPublishedId(record.document))
  return {
    mutations: [
      ...ensureDraft(settling),
      ...placing(conflict, shown, record).map((operations) => ({patch: {id, ...operations}})),
      ...forgetting(settling, now),
    ],
  }
}

/** Leaves what is there, and asks no more. @param now UTC */
export function keepOurs(settling: Settling, now: string): Outcome {
  return {mutations: isListed(settling) ? forgetting(settling, now) : []}
}
