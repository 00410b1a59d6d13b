import {validationError} from '../errors.ts'
import {isDraftId, isVersionId, publishedIdOf} from '../ids.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {WorkingCopy} from '../mutations/workingCopy.ts'

export interface ActionContext {
  readonly copy: WorkingCopy
  readonly action: JsonObject
  readonly index: number
  /** The `publishedId` of every document that the request publishes, now or in a later action. */
  readonly published: ReadonlySet<Json | undefined>
}

/** A field of an action that must be a string. */
export function textField({action}: ActionContext, name: string): string {
  const value = optionalTextField(action, name)
  if (value === undefined) throw validationError(`The action needs "${name}"`)
  return value
}

export function optionalTextField(action: JsonObject, name: string): string | undefined {
  const value = action[name]
  return isString(value) && value !== '' ? value : undefined
}

export function objectField({action}: ActionContext, name: string): JsonObject {
  const value = action[name]
  if (!isObject(value)) throw validationError(`The action needs "${name}"`)
  return value
}

/** The `publishedId` of an action. */
export function publishedIdField(context: ActionContext): string {
  const id = textField(context, 'publishedId')
  if (isDraftId(id) || isVersionId(id)) {
    throw validationError(`"${id}" is not the id of a published document`)
  }
  return id
}

/** Refuses an id that is not that of a draft or version of the document. */
export function requireVersionOf(publishedId: string, id: string): void {
  if (!(isDraftId(id) || isVersionId(id)) || publishedIdOf(id) !== publishedId) {
    throw validationError(`"${id}" is no draft or version of "${publishedId}"`)
  }
}
