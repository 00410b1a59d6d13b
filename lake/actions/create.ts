import {z} from 'zod'

import {validationError} from '../errors.ts'
import {draftIdOf, isDraftId} from '../ids.ts'
import type {JsonObject} from '../json.ts'
import * as operations from '../mutations/operations.ts'
import {
  action,
  alreadyExists,
  object,
  publishedId,
  required,
  requireVariantOf,
  revision,
  variant,
  variantId,
} from './fields.ts'

/**
 * A new draft of a document that is not published. `ifExists` says what an existing draft means:
 * `fail` (default) or `ignore` (`useExisting`).
 */
export const createDraft = action(
  z.strictObject({
    publishedId,
    attributes: object,
    ifExists: z.enum(['fail', 'ignore', 'useExisting']).default('fail'),
  }),
  ({publishedId: id, attributes, ifExists}, {copy, index}) => {
    const draft = draftOf(id, attributes)
    if (isDraftId(draft._id) && copy.get(id) !== undefined) {
      throw alreadyExists(
        id,
        `Document "${id}" is published already; edit it to make a draft of what is published`,
      )
    }
    if (ifExists === 'fail') operations.create(copy, draft, index)
    else operations.createIfNotExists(copy, draft, index)
  },
)

/** The draft as given, instead of whatever it is now; restoring an older version sends this. */
export const replaceDraft = action(
  z.strictObject({publishedId, attributes: object}),
  ({publishedId: id, attributes}, {copy, index}) => {
    const draft = draftOf(id, attributes)
    if (copy.get(draft._id) === undefined && copy.get(id) === undefined) {
      throw operations.documentNotFound(draft._id)
    }
    operations.createOrReplace(copy, draft, index)
  },
)

/** The draft of a document with some content, whose `_id`, if it has one, must be that of the draft. */
const draftOf = (
  published: string,
  attributes: JsonObject,
): JsonObject & {readonly _id: string} => {
  const {_id: given = published} = attributes
  if (given === published) return {...attributes, _id: draftIdOf(published)}
  if (typeof given !== 'string') throw validationError('The _id of a document must be a string')
  requireVariantOf(published, given)
  return {...attributes, _id: given}
}

export const createVersion = action(
  z.union(
    [
      z.strictObject({publishedId, document: variant}),
      z.strictObject({
        publishedId,
        baseId: z.string().min(1),
        versionId: variantId,
        ifBaseRevisionId: revision.exactOptional(),
      }),
    ],
    {
      error:
        'it has a publishedId and either a document with the _id of a draft or a version, or a baseId, a versionId and perhaps an ifBaseRevisionId',
    },
  ),
  (fields, {copy, index}) => {
    const id = 'document' in fields ? fields.document._id : fields.versionId
    requireVariantOf(fields.publishedId, id)
    const document =
      'document' in fields
        ? fields.document
        : required(copy, fields.baseId, fields.ifBaseRevisionId)
    operations.create(copy, {...document, _id: id}, index)
  },
)

export const replaceVersion = action(
  z.strictObject({document: variant}),
  ({document}, {copy, index}) => {
    required(copy, document._id)
    operations.createOrReplace(copy, document, index)
  },
)
