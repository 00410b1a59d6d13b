import {validationError} from '../errors.ts'
import {draftIdOf, isDraftId, isVersionId, publishedIdOf} from '../ids.ts'
import type {JsonObject} from '../json.ts'
import {isString} from '../json.ts'
import * as operations from '../mutations/operations.ts'
import type {ActionContext} from './fields.ts'
import {objectField, optionalTextField, textField} from './fields.ts'

/** A new draft. `ifExists` says what an existing one means: `fail` (default), `useExisting` or `ignore`. */
export function createDraft(context: ActionContext): void {
  const {copy, action, index} = context
  const attributes = draftAttributes(context)
  const ifExists = optionalTextField(action, 'ifExists') ?? 'fail'
  if (ifExists === 'fail') operations.create(copy, attributes, index)
  else operations.createIfNotExists(copy, attributes, index)
}

/** The draft as given, instead of whatever it is now; restoring an older version sends this. */
export function replaceDraft(context: ActionContext): void {
  operations.createOrReplace(context.copy, draftAttributes(context), context.index)
}

export function createVersion(context: ActionContext): void {
  operations.create(context.copy, versionAttributes(context), context.index)
}

export function replaceVersion(context: ActionContext): void {
  const attributes = versionAttributes(context)
  if (context.copy.get(attributes._id) === undefined) {
    throw operations.documentNotFound(attributes._id)
  }
  operations.createOrReplace(context.copy, attributes, context.index)
}

function draftAttributes(context: ActionContext): JsonObject {
  const attributes = objectField(context, 'attributes')
  const given = attributes['_id']
  const publishedId =
    optionalTextField(context.action, 'publishedId') ??
    (isString(given) ? publishedIdOf(given) : '')
  const id = isString(given) && (isDraftId(given) || isVersionId(given)) ? given : undefined
  if (id !== undefined && publishedIdOf(id) !== publishedId) {
    throw validationError(`"${id}" is no draft of "${publishedId}"`)
  }
  return {...attributes, _id: id ?? draftIdOf(publishedId)}
}

function versionAttributes(context: ActionContext): JsonObject & {readonly _id: string} {
  const {action, copy} = context
  const base = optionalTextField(action, 'baseId')
  if (base !== undefined && action['document'] === undefined) {
    const document = copy.get(base)
    if (document === undefined) throw operations.documentNotFound(base)
    return {...document, _id: textField(context, 'versionId')}
  }
  const attributes = objectField(context, 'document')
  const id = attributes['_id']
  if (!isString(id) || !(isDraftId(id) || isVersionId(id))) {
    throw validationError('The _id of a version must start with "drafts." or "versions."')
  }
  return {...attributes, _id: id}
}
