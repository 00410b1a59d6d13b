import {RefusedItem} from '../errors.ts'
import type {LakeDocument} from '../json.ts'
import * as operations from '../mutations/operations.ts'
import type {WorkingCopy} from '../mutations/workingCopy.ts'
import type {ActionContext} from './fields.ts'
import {optionalTextField, publishedIdField, requireVersionOf, textField} from './fields.ts'
import {strengthen} from './strengthen.ts'

/** The draft becomes the published document and is gone. */
export function publish(context: ActionContext): void {
  const {copy, action, index, published} = context
  const draftId = optionalTextField(action, 'draftId') ?? textField(context, 'versionId')
  const publishedId = publishedIdField(context)
  requireVersionOf(publishedId, draftId)
  const draft = copy.get(draftId)
  if (draft === undefined) throw operations.documentNotFound(draftId)
  requireExpected(copy, draftId, optionalTextField(action, 'ifDraftRevisionId'))
  requireExpected(copy, publishedId, optionalTextField(action, 'ifPublishedRevisionId'))

  const {document, strengthened} = strengthen(draft)
  for (const target of strengthened) {
    if (!published.has(target) && copy.get(target) === undefined) {
      throw unpublishedTarget(publishedId, target)
    }
  }
  const createdAt = copy.get(publishedId)?._createdAt ?? draft._createdAt
  operations.createOrReplace(copy, {...document, _id: publishedId, _createdAt: createdAt}, index)
  operations.remove(copy, draftId, index)
}

/** The published document becomes a draft, unless there is a draft already, and is gone. */
export function unpublish(context: ActionContext): void {
  const {copy, index} = context
  const publishedId = publishedIdField(context)
  const draftId = textField(context, 'draftId')
  requireVersionOf(publishedId, draftId)
  const published = copy.get(publishedId)
  if (published === undefined) throw operations.documentNotFound(publishedId)
  operations.createIfNotExists(copy, {...published, _id: draftId}, index)
  operations.remove(copy, publishedId, index)
}

function requireExpected(copy: WorkingCopy, id: string, expected: string | undefined): void {
  if (expected === undefined) return
  const document: LakeDocument | undefined = copy.get(id)
  if (document === undefined) throw operations.documentNotFound(id)
  operations.requireRevision(document, expected)
}

const unpublishedTarget = (id: string, target: string): RefusedItem =>
  new RefusedItem(409, {
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" cannot be published because it refers to "${target}", which is not published. Publish that first`,
    id,
    referenceID: target,
  })
