import {z} from 'zod'

import * as operations from '../mutations/operations.ts'
import {readPatch} from '../mutations/readPatch.ts'
import {action, object, publishedId, required, requireVariantOf} from './fields.ts'

/** Patches a draft, which starts as a copy of the published document if there is none yet. */
export const editDocument = action(
  z.strictObject({draftId: z.string(), publishedId, patch: object}),
  ({draftId, publishedId: published, patch}, {copy, index}) => {
    requireVariantOf(published, draftId)
    if (copy.get(draftId) === undefined) {
      const document = copy.get(published) ?? required(copy, draftId)
      operations.create(copy, {...document, _id: draftId}, index)
    }
    operations.patch(copy, draftId, readPatch(patch), index)
  },
)
