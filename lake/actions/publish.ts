import {z} from 'zod'

import {RefusedItem} from '../errors.ts'
import {isDraftId, isVersionId} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import {isObject} from '../json.ts'
import * as operations from '../mutations/operations.ts'
import {readPatch} from '../mutations/readPatch.ts'
import type {ActionContext} from './fields.ts'
import {action, publishedId, required, requireVariantOf, revision, variantId} from './fields.ts'
import {strengthen} from './strengthen.ts'

/** The draft becomes the published document and is gone; a version that stands for an unpublishing does that. */
export const publish = action(
  z.strictObject({
    draftId: z.string(),
    publishedId,
    ifDraftRevisionId: revision.exactOptional(),
    ifPublishedRevisionId: revision.exactOptional(),
  }),
  ({draftId, publishedId: published, ...expected}, context) => {
    const {copy, index} = context
    requireVariantOf(published, draftId)
    const draft = required(copy, draftId, expected.ifDraftRevisionId)
    if (expected.ifPublishedRevisionId !== undefined) {
      required(copy, published, expected.ifPublishedRevisionId)
    }
    if (unpublishes(draft)) operations.remove(copy, published, index)
    else replacePublished(published, draft, context)
    operations.remove(copy, draftId, index)
  },
)

const replacePublished = (
  id: string,
  draft: LakeDocument,
  {copy, index, published}: ActionContext,
): void => {
  const {document, strengthened} = strengthen(draft)
  for (const target of strengthened) {
    if (!published.has(target) && copy.get(target) === undefined) {
      throw unpublishedTarget(id, target)
    }
  }
  const createdAt = copy.get(id)?._createdAt ?? draft._createdAt
  operations.createOrReplace(copy, {...document, _id: id, _createdAt: createdAt}, index)
}

/** The published document becomes a draft, unless there is a draft already, and is gone. */
export const unpublish = action(
  z.strictObject({
    draftId: variantId.refine(isDraftId, 'must be the id of a draft'),
    publishedId,
  }),
  ({draftId, publishedId: published}, {copy, index}) => {
    requireVariantOf(published, draftId)
    const document = required(copy, published)
    operations.createIfNotExists(copy, {...document, _id: draftId}, index)
    operations.remove(copy, published, index)
  },
)

/** Marks a version of a release, made for this if need be: publishing it unpublishes the document. */
export const unpublishVersion = action(
  z.strictObject({
    versionId: variantId.refine(isVersionId, 'must be the id of a version in a release'),
    publishedId,
  }),
  ({versionId, publishedId: published}, {copy, index}) => {
    requireVariantOf(published, versionId)
    const document = required(copy, published)
    operations.createIfNotExists(copy, {...document, _id: versionId}, index)
    operations.patch(copy, versionId, readPatch({set: {'_system.delete': true}}), index)
  },
)

const unpublishes = ({_system}: LakeDocument): boolean =>
  isObject(_system) && _system['delete'] === true

const unpublishedTarget = (id: string, target: string): RefusedItem =>
  new RefusedItem(409, {
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" cannot be published because it refers to "${target}", which is not published. Publish that first`,
    id,
    referenceID: target,
  })
