import {getDraftId, getPublishedId} from '@sanity/client/csm'

import type {OpenConflict} from '../dataset/baseRecords.ts'
import type {JsonDocument} from '../dataset/json.ts'
import {changedFields} from '../dataset/write.ts'
import {mergeDocument} from '../merge/mergeDocument.ts'
import {withSitesValues} from '../merge/openConflict.ts'
import type {Preference} from '../merge/three.ts'
import type {Forms, MergedForms} from './mergeForms.ts'

/** What is published, as the Studio makes a draft of it. */
const draftOf = ({_rev, _updatedAt, _createdAt, ...content}: JsonDocument): JsonDocument => ({
  ...content,
  _id: getDraftId(content._id),
  _type: content._type,
})

/** Where a document was read from is no reason for a draft. */
const saysMore = (before: JsonDocument, after: JsonDocument): boolean =>
  Object.keys(changedFields({id: after._id, before, after}).after).some((key) => key !== 'source')

/**
 * Merges what the site changed into the draft of a document, which is made where there is none; what
 * is published stays as it is until somebody publishes the draft.
 * @param open conflicts of earlier imports that nobody has settled: where the site is preferred, they
 *   are settled now
 */
export function mergeIntoDraft(
  base: JsonDocument,
  site: JsonDocument,
  {published, draft}: Forms,
  prefer: Preference,
  open: readonly OpenConflict[],
): MergedForms {
  const before = draft ?? (published === undefined ? undefined : draftOf(published))
  if (before === undefined) return {writes: [], conflicts: []}
  const settled = prefer === 'source' ? withSitesValues(before, open) : before
  const {document, conflicts} = mergeDocument(base, site, settled, prefer)
  const id = getDraftId(getPublishedId(site._id))
  const after = {...document, _id: id}
  return {
    writes: saysMore(before, after)
      ? [{id, ...(draft ? {before: draft} : {madeFrom: before}), after}]
      : [],
    conflicts: conflicts.map((conflict) => ({...conflict, id})),
  }
}
