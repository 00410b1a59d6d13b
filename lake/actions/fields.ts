import {z} from 'zod'

import {RefusedItem, validationError} from '../errors.ts'
import {isDocumentId, isDraftId, isVersionId, publishedIdOf} from '../ids.ts'
import type {Json, JsonObject, LakeDocument} from '../json.ts'
import {isObject} from '../json.ts'
import * as operations from '../mutations/operations.ts'
import type {WorkingCopy} from '../mutations/workingCopy.ts'

export interface ActionContext {
  readonly copy: WorkingCopy
  readonly action: JsonObject
  readonly index: number
  /** The `publishedId` of every document that the request publishes, now or in a later action. */
  readonly published: ReadonlySet<Json | undefined>
}

export type ActionHandler = (context: ActionContext) => void

const isVariantId = (id: string): boolean =>
  isDocumentId(id) && (isDraftId(id) || isVersionId(id)) && publishedIdOf(id) !== id

/** The id of a published document. */
export const publishedId = z
  .string()
  .refine(
    (id) => isDocumentId(id) && !isDraftId(id) && !isVersionId(id),
    'must be the id of a published document',
  )
/** The id of a draft or of a version in a release. */
export const variantId = z
  .string()
  .refine(isVariantId, 'must be the id of a draft ("drafts.…") or a version ("versions.….…")')
export const revision = z.string().min(1)
export const object = z.custom<JsonObject>(isObject, 'must be an object')
/** The content of a document, whose `_id` says which draft or version it is. */
export const variant = object.transform((content, context): JsonObject & {readonly _id: string} => {
  const id = variantId.safeParse(content['_id'])
  if (id.success) return {...content, _id: id.data}
  context.addIssue({code: 'custom', message: 'must have an _id of a draft or a version'})
  return z.NEVER
})

/**
 * One kind of action. Its fields are those of the client's types, and no others: a condition that
 * nobody reads would be a condition that always holds.
 */
export function action<Fields>(
  fields: z.ZodType<Fields>,
  perform: (fields: Fields, context: ActionContext) => void,
): ActionHandler {
  return (context) => {
    const {actionType, ...given} = context.action
    const read = fields.safeParse(given)
    if (read.success) return perform(read.data, context)
    const problems = read.error.issues.map(({path, message}) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    )
    throw validationError(
      `The action "${String(actionType)}" cannot be read: ${problems.join('; ')}`,
    )
  }
}

/** Refuses an id that is not that of a draft or version of the document. */
export function requireVariantOf(published: string, id: string): void {
  if (!isVariantId(id) || publishedIdOf(id) !== published) {
    throw validationError(`"${id}" is no draft or version of "${published}"`)
  }
}

/** A document that an action needs, at the revision that the action states, if it does. */
export function required(copy: WorkingCopy, id: string, expected?: string): LakeDocument {
  const document = copy.get(id)
  if (document === undefined) throw operations.documentNotFound(id)
  if (expected !== undefined) operations.requireRevision(document, expected)
  return document
}

/** `purge` of an action: what history knows of the documents goes too. */
export const purge = z.boolean().exactOptional()

export function alreadyExists(id: string, description: string): RefusedItem {
  return new RefusedItem(409, {type: 'documentAlreadyExistsError', description, id})
}
