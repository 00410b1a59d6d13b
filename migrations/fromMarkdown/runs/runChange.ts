import {z} from 'zod'

import {contentDigest} from '../dataset/contentDigest.ts'
import type {JsonDocument, JsonObject} from '../dataset/json.ts'
import {changedFields, type Write} from '../dataset/write.ts'

const json = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** What a run did to one document, compact: enough to take it back. */
const shape = z.discriminatedUnion('did', [
  /** `digest` of the document as it was created; `besideDraft` if it had a draft then. */
  z.object({
    did: z.literal('create'),
    id: z.string(),
    digest: z.string(),
    besideDraft: z.boolean().exactOptional(),
  }),
  /** Fields as they were and as they became; `null` where there was none. */
  z.object({did: z.literal('change'), id: z.string(), before: json, after: json}),
  /** Of a record of Lectern's own: fields as they were, and what the whole became. */
  z.object({did: z.literal('record'), id: z.string(), before: json, digest: z.string()}),
  /** The document as it was. */
  z.object({did: z.literal('delete'), id: z.string(), before: json}),
])
export type RunChange = z.infer<typeof shape>

/** A file that a run uploaded. */
const assetShape = z.object({id: z.string(), written: z.string()})
export type RunAsset = z.infer<typeof assetShape>

const partShape = z.object({
  changes: z.array(shape).default([]),
  /** Uploaded. */
  assets: z.array(assetShape).default([]),
  /** Deleted. */
  removed: z.array(assetShape).default([]),
})
export type RunPart = z.infer<typeof partShape>

/** Whether a document is one of Lectern's own records, which no editor writes. */
export function isOwnRecord(id: string): boolean {
  return id.startsWith('lectern.')
}

const plain = ({_rev, _updatedAt, ...document}: JsonDocument): JsonObject => document

/**
 * What tells whether a record is still as a run left it. Which conflicts editors have settled since is
 * not a part of it: what the site said then stays true.
 */
export function recordDigest({conflicts: _conflicts, ...document}: JsonDocument): string {
  const {_id, _type} = document
  return contentDigest({...document, _id, _type})
}

/** What a write did. */
export function changeOf(write: Write): RunChange {
  const {id, before, after, besideDraft} = write
  if (before === undefined) {
    const digest = after === undefined ? '' : contentDigest({...after, _id: id})
    return {did: 'create', id, digest, ...(besideDraft === true && {besideDraft})}
  }
  if (after === undefined) return {did: 'delete', id, before: plain(before)}
  const fields = changedFields(write)
  return isOwnRecord(id)
    ? {did: 'record', id, before: fields.before, digest: recordDigest({...after, _id: id})}
    : {did: 'change', id, before: fields.before, after: fields.after}
}

/** What a part of a run says, if it is one. */
export function readRunPart(text: unknown): RunPart | undefined {
  try {
    const read = partShape.safeParse(typeof text === 'string' ? JSON.parse(text) : undefined)
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
