import {validationError} from '../errors.ts'
import {isDraftId, isVersionId} from '../ids.ts'
import {isString} from '../json.ts'
import * as operations from '../mutations/operations.ts'
import type {ActionContext} from './fields.ts'
import {publishedIdField, requireVersionOf, textField} from './fields.ts'

/** Removes the published document and the drafts that `includeDrafts` names. */
export function deleteDocument(context: ActionContext): void {
  const {copy, action, index} = context
  const publishedId = publishedIdField(context)
  const named = action['includeDrafts']
  const drafts = Array.isArray(named) ? named.filter(isString) : []
  for (const draft of drafts) requireVersionOf(publishedId, draft)
  const outcomes = [publishedId, ...drafts].map((id) => operations.remove(copy, id, index))
  if (outcomes.every(({operation}) => operation === 'none')) {
    throw operations.documentNotFound(publishedId)
  }
}

export const discardDraft = (context: ActionContext): void => discard(context, 'draftId')
export const discardVersion = (context: ActionContext): void => discard(context, 'versionId')

function discard(context: ActionContext, field: string): void {
  const id = textField(context, field)
  if (!isDraftId(id) && !isVersionId(id)) {
    throw validationError(`The ${field} must start with "drafts." or "versions."`)
  }
  if (context.copy.get(id) === undefined) throw operations.documentNotFound(id)
  operations.remove(context.copy, id, context.index)
}
