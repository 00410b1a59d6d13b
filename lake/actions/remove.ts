import {z} from 'zod'

import {RefusedItem} from '../errors.ts'
import {draftIdOf} from '../ids.ts'
import * as operations from '../mutations/operations.ts'
import type {ActionContext} from './fields.ts'
import {action, publishedId, purge, required, requireVariantOf, variantId} from './fields.ts'

/** Removes the published document and the drafts and versions that `includeDrafts` names. */
export const deleteDocument = action(
  z.strictObject({publishedId, includeDrafts: z.array(z.string()), purge}),
  ({publishedId: published, includeDrafts, purge: purges = false}, {copy, index}) => {
    for (const id of includeDrafts) requireVariantOf(published, id)
    const draftId = draftIdOf(published)
    if (copy.get(draftId) !== undefined && !includeDrafts.includes(draftId)) {
      throw draftRemains(published, draftId)
    }
    const ids = [published, ...includeDrafts]
    const outcomes = ids.map((id) => operations.remove(copy, id, index))
    if (outcomes.every(({operation}) => operation === 'none')) {
      throw operations.documentNotFound(published)
    }
    if (purges) ids.forEach((id) => copy.purge(id))
  },
)

export const discardDraft = action(
  z.strictObject({draftId: variantId, purge}),
  ({draftId, purge: purges = false}, context) => discard(draftId, purges, context),
)

export const discardVersion = action(
  z.strictObject({versionId: variantId, purge}),
  ({versionId, purge: purges = false}, context) => discard(versionId, purges, context),
)

const discard = (id: string, purges: boolean, {copy, index}: ActionContext): void => {
  required(copy, id)
  operations.remove(copy, id, index)
  if (purges) copy.purge(id)
}

const draftRemains = (id: string, draftId: string): RefusedItem =>
  new RefusedItem(409, {
    type: 'documentHasExistingDraftError',
    description: `Document "${id}" cannot be deleted while it has the draft "${draftId}"; name it in includeDrafts or discard it first`,
    id,
    draftID: draftId,
  })
