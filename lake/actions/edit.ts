import * as operations from '../mutations/operations.ts'
import type {ActionContext} from './fields.ts'
import {objectField, publishedIdField, requireVersionOf, textField} from './fields.ts'

/** Patches a draft, which starts as a copy of the published document if there is none yet. */
export function editDocument(context: ActionContext): void {
  const {copy, index} = context
  const draftId = textField(context, 'draftId')
  const publishedId = publishedIdField(context)
  requireVersionOf(publishedId, draftId)
  if (copy.get(draftId) === undefined) {
    const published = copy.get(publishedId)
    if (published === undefined) throw operations.documentNotFound(draftId)
    operations.create(copy, {...published, _id: draftId}, index)
  }
  operations.patch(copy, draftId, objectField(context, 'patch'), index)
}
