import {validationError} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {WorkingCopy} from '../mutations/workingCopy.ts'

export interface ActionContext {
  readonly copy: WorkingCopy
  readonly action: JsonObject
  readonly index: number
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
