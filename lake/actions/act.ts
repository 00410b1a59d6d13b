import {badRequest, RefusedItem, transactionError, validationError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {Lake} from '../lake.ts'
import {commit} from '../mutations/commit.ts'
import {WorkingCopy} from '../mutations/workingCopy.ts'
import {handlers} from './handlers.ts'

/** Carries out the body of a `/data/actions` request: one action after the other, all of them or none. */
export function act(lake: Lake, body: JsonObject, author: string): JsonObject {
  const {actions, transactionId, dryRun} = body
  const list = Array.isArray(actions) ? actions : [actions]
  if (!list.every(isObject) || list.length === 0) {
    throw badRequest('The body must have an array of actions')
  }
  if (transactionId !== undefined && !isString(transactionId)) {
    throw badRequest('The transactionId must be a string')
  }
  const copy = new WorkingCopy(lake.store.documents, new Date().toISOString())
  for (const [index, action] of list.entries()) perform(copy, action, index)
  const transaction = commit(lake, copy, {
    kind: 'actionError',
    transactionId,
    author,
    dryRun: dryRun === true,
  })
  return {transactionId: transaction.id}
}

function perform(copy: WorkingCopy, action: JsonObject, index: number): void {
  try {
    const type = action['actionType']
    if (!isKnown(type)) {
      throw validationError(
        `The embedded lake does not know the action "${isString(type) ? type : ''}"`,
      )
    }
    handlers[type]({copy, action, index})
  } catch (error) {
    if (!(error instanceof RefusedItem)) throw error
    throw transactionError('actionError', error.status, [{index, error: error.error}])
  }
}

const isKnown = (type: Json | undefined): type is keyof typeof handlers =>
  isString(type) && Object.hasOwn(handlers, type)
