import {validationError} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import {objectWithKeys, patchWithArrayKeys} from './arrayKeys.ts'
import type {Outcome} from './operations.ts'
import * as operations from './operations.ts'
import {readPatch} from './readPatch.ts'
import type {WorkingCopy} from './workingCopy.ts'

interface MutationContext {
  readonly copy: WorkingCopy
  readonly index: number
  readonly autoGenerateArrayKeys: boolean
  /** The ids that a GROQ query selects, as the transaction sees the documents. */
  readonly select: (query: string, parameters: JsonObject) => readonly string[]
}

type Handler = (value: JsonObject, context: MutationContext) => readonly Outcome[]

/** One handler for each key that a mutation may have. */
export const handlers = {
  create: (value, context) => [
    operations.create(context.copy, keyed(value, context), context.index),
  ],
  createIfNotExists: (value, context) => [
    operations.createIfNotExists(context.copy, keyed(withId(value), context), context.index),
  ],
  createOrReplace: (value, context) => [
    operations.createOrReplace(context.copy, keyed(withId(value), context), context.index),
  ],
  delete: (value, context) =>
    selected(value, context, 'delete').map((id) =>
      operations.remove(context.copy, id, context.index),
    ),
  patch: (value, context) => {
    const {id: _id, query: _query, params: _params, ...patch} = value
    const whole = readPatch(context.autoGenerateArrayKeys ? patchWithArrayKeys(patch) : patch)
    return selected(value, context, 'patch').map((id) =>
      operations.patch(context.copy, id, whole, context.index),
    )
  },
} satisfies Record<string, Handler>

const keyed = (value: JsonObject, {autoGenerateArrayKeys}: MutationContext): JsonObject =>
  autoGenerateArrayKeys ? objectWithKeys(value) : value

const withId = (value: JsonObject): JsonObject => {
  if (!isString(value['_id']) || value['_id'] === '') {
    throw validationError('createIfNotExists and createOrReplace need an _id')
  }
  return value
}

const selected = (value: JsonObject, context: MutationContext, what: string): readonly string[] => {
  const {id, query} = value
  if (id !== undefined && query !== undefined) {
    throw validationError(`A ${what} has an id or a query, not both`)
  }
  if (isString(id)) return [id]
  if (Array.isArray(id) && id.every(isString)) return id
  if (isString(query)) {
    const parameters = value['params']
    return context.select(query, isObject(parameters) ? parameters : {})
  }
  throw validationError(`A ${what} needs an id or a query`)
}
