import {sameValue} from '../../../content/objects/sameValue.ts'
import {contentDigest} from '../dataset/contentDigest.ts'
import type {Json, JsonDocument, JsonObject} from '../dataset/json.ts'
import {isIdle, type Write} from '../dataset/write.ts'
import {mergeDocument} from '../merge/mergeDocument.ts'
import {type Conflict, pathText} from '../merge/three.ts'
import {isOwnRecord, recordDigest, type RunChange} from '../runs/runChange.ts'

/** What taking a change back does, and what of it stays since somebody changed it after the run. */
export interface Undone {
  readonly write?: Write
  /** Why something stays; nothing to tell of Lectern's own records. */
  readonly kept?: string
}

type ChangeOf<Did extends RunChange['did']> = {
  [One in Did]: Extract<RunChange, {did: One}> & {readonly did: One}
}[Did]

/** `null` in a change is no value. */
const withFields = (document: JsonDocument, fields: JsonObject): JsonDocument => {
  const all = Object.entries({...document, ...fields})
  const present = all.filter((entry): entry is [string, Json] => entry[1] !== null)
  return {...Object.fromEntries(present), _id: document._id, _type: document._type}
}

const keptFields = (conflicts: readonly Conflict[]): string | undefined => {
  const paths = [...new Set(conflicts.map(({path}) => `\`${pathText(path)}\``))]
  return paths.length === 0 ? undefined : `${paths.join(', ')} changed since`
}

const undoCreate = ({id, digest}: ChangeOf<'create'>, now: JsonDocument | undefined): Undone => {
  if (now === undefined) return {}
  if (contentDigest(now) === digest) return {write: {id, before: now}}
  return isOwnRecord(id) ? {} : {kept: 'it changed since'}
}

const undoDelete = ({id, before}: ChangeOf<'delete'>, now: JsonDocument | undefined): Undone => {
  if (now !== undefined) return isOwnRecord(id) ? {} : {kept: 'somebody made it again'}
  const {_type} = before
  return {write: {id, after: {...before, _id: id, _type: typeof _type === 'string' ? _type : ''}}}
}

const undoFields = (
  {id, before, after}: ChangeOf<'change'>,
  now: JsonDocument | undefined,
): Undone => {
  if (now === undefined) return {kept: 'it was deleted since'}
  const {document, conflicts} = mergeDocument(
    withFields(now, after),
    withFields(now, before),
    now,
    'editor',
  )
  // What nobody touched is as it was, also where a merge sees no difference: in how strong references are.
  const untouched = Object.entries(before).filter(([key]) =>
    sameValue(now[key] ?? null, after[key]),
  )
  const write = {id, before: now, after: withFields(document, Object.fromEntries(untouched))}
  const kept = keptFields(conflicts)
  return {...(!isIdle(write) && {write}), ...(kept !== undefined && {kept})}
}

const undoRecord = (
  {id, before, digest}: ChangeOf<'record'>,
  now: JsonDocument | undefined,
): Undone =>
  now !== undefined && [recordDigest(now), contentDigest(now)].includes(digest)
    ? {write: {id, before: now, after: withFields(now, before)}}
    : {}

type Undo<Did extends RunChange['did']> = (
  change: ChangeOf<Did>,
  now: JsonDocument | undefined,
) => Undone

const undoers: {readonly [Did in RunChange['did']]: Undo<Did>} = {
  create: undoCreate,
  change: undoFields,
  record: undoRecord,
  delete: undoDelete,
}

const undoOne = <Did extends RunChange['did']>(
  change: ChangeOf<Did>,
  now: JsonDocument | undefined,
): Undone => undoers[change.did](change, now)

/**
 * Takes back what a run did to a document. What was changed after the run stays.
 * @param now the document as the dataset holds it
 */
export function undoChange(change: RunChange, now: JsonDocument | undefined): Undone {
  return undoOne<RunChange['did']>(change, now)
}
