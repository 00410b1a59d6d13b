import {badRequest, RefusedItem, transactionError, validationError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import type {Written} from '../mutations/writer.ts'
import {chosenTransactionId} from '../revision.ts'
import type {ActionContext} from './fields.ts'
import {handlers} from './handlers.ts'

/** Carries out the body of a `/data/actions` request: one action after the other, all of them or none. */
export async function act(
  {writer}: Written,
  body: JsonObject,
  author: string,
): Promise<JsonObject> {
  const {actions, dryRun = false} = body
  if (typeof dryRun !== 'boolean') throw badRequest('"dryRun" must be true or false')
  const transactionId = chosenTransactionId(body['transactionId'])
  const list = Array.isArray(actions) ? actions : [actions]
  if (!list.every(isObject) || list.length === 0) {
    throw badRequest('The body must have an array of actions')
  }
  const published = new Set(list.filter(publishes).map((action) => action['publishedId']))
  return writer.write({kind: 'actionError', transactionId, author, dryRun}, (copy) => {
    for (const [index, action] of list.entries()) perform({copy, action, index, published})
    return {transactionId: copy.revision}
  })
}

const perform = (context: ActionContext): void => {
  const {action, index} = context
  try {
    const type = action['actionType']
    if (!isKnown(type)) {
      throw validationError(
        `The embedded lake does not carry out the action "${isString(type) ? type : ''}"; known are ${Object.keys(handlers).join(', ')}`,
      )
    }
    handlers[type](context)
  } catch (error) {
    if (!(error instanceof RefusedItem)) throw error
    throw transactionError('actionError', error.status, [{index, error: error.error}])
  }
}

const publishes = (action: JsonObject): boolean =>
  action['actionType'] === 'sanity.action.document.publish'

const isKnown = (type: Json | undefined): type is keyof typeof handlers =>
  isString(type) && Object.hasOwn(handlers, type)
