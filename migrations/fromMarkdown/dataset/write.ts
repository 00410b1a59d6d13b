import type {Mutation, SanityDocumentStub} from '@sanity/client'

import {sameValue} from '../../../content/objects/sameValue.ts'
import type {Json, JsonDocument, JsonObject} from './json.ts'

/** What is written of one document. */
export interface Write {
  readonly id: string
  /** As it was read, with its `_rev`; none where it is created. */
  readonly before?: JsonDocument
  /** None where it is deleted. */
  readonly after?: JsonDocument
  /** Of a draft that is created: what is published, as that draft. */
  readonly madeFrom?: JsonDocument
  /** Whether a document that is published has a draft already. */
  readonly besideDraft?: boolean
}

const isOfTheLake = (key: string): boolean => key.startsWith('_')

/** The fields that a write changes, as they were and as they will be; `null` where there is none. */
export function changedFields({before, after}: Write): {
  readonly before: JsonObject
  readonly after: JsonObject
} {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (key) => !isOfTheLake(key) && !sameValue(before?.[key], after?.[key]),
  )
  const pick = (document: JsonDocument | undefined): JsonObject =>
    Object.fromEntries(keys.map((key) => [key, document?.[key] ?? null]))
  return {before: pick(before), after: pick(after)}
}

const stub = ({_rev, _updatedAt, ...document}: JsonDocument): SanityDocumentStub => ({...document})

const revisionOf = ({_rev}: JsonDocument): {readonly ifRevisionID?: string} =>
  typeof _rev === 'string' ? {ifRevisionID: _rev} : {}

const patchOf = (write: Write, before: JsonDocument): readonly Mutation[] => {
  const {after} = changedFields(write)
  const entries = Object.entries(after)
  if (entries.length === 0) return []
  const set = Object.fromEntries(
    entries.filter((entry): entry is [string, Json] => entry[1] !== null),
  )
  const unset = entries.flatMap(([key, value]) => (value === null ? [key] : []))
  const patch = {id: write.id, ...revisionOf(before), set}
  return [{patch: unset.length === 0 ? patch : {...patch, unset}}]
}

/** A delete knows no revision: a patch that changes nothing asks for it. */
const deletionOf = (id: string, before: JsonDocument): readonly Mutation[] => [
  {patch: {id, ...revisionOf(before), unset: ['lecternNothing']}},
  {delete: {id}},
]

/** A write as mutations that fail where the document is not as it was read. */
export function mutationsOf(write: Write): readonly Mutation[] {
  const {id, before, after} = write
  if (before === undefined) return after === undefined ? [] : [{create: stub({...after, _id: id})}]
  return after === undefined ? deletionOf(id, before) : patchOf(write, before)
}

/** Whether there is nothing to write. */
export function isIdle(write: Write): boolean {
  return mutationsOf(write).length === 0
}
