import {badRequest, RefusedItem, transactionError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject} from '../json.ts'
import type {Evaluation} from '../query/evaluation.ts'
import {selectIds} from '../query/selectIds.ts'
import {chosenTransactionId} from '../revision.ts'
import type {Written} from './commit.ts'
import {commit, refuseRepeated} from './commit.ts'
import {handlers} from './handlers.ts'
import type {Outcome} from './operations.ts'
import {WorkingCopy} from './workingCopy.ts'

export interface MutateOptions {
  readonly author: string
  readonly dryRun: boolean
  readonly returnIds: boolean
  readonly returnDocuments: boolean
  readonly autoGenerateArrayKeys: boolean
}

/** Carries out the body of a `/data/mutate` request, all of it or nothing. */
export function mutate(
  dataset: Written & Pick<Evaluation, 'sanity'>,
  body: unknown,
  options: MutateOptions,
): JsonObject {
  if (!isObject(body) || !Array.isArray(body['mutations'])) {
    throw badRequest('The body must be an object with an array of mutations')
  }
  const transactionId = chosenTransactionId(body['transactionId'])
  refuseRepeated(dataset, {kind: 'mutationError', transactionId})
  const copy = new WorkingCopy(dataset.store.documents, new Date().toISOString())
  const outcomes = body['mutations'].flatMap((mutation: Json, index: number) =>
    applied(dataset.sanity, copy, mutation, index, options),
  )
  const transaction = commit(dataset, copy, {
    kind: 'mutationError',
    transactionId,
    author: options.author,
    dryRun: options.dryRun,
  })
  const changes = new Map(transaction.changes.map((change) => [change.id, change]))
  return {
    transactionId: transaction.id,
    results: results(outcomes, options, (id) => {
      const change = changes.get(id)
      return change === undefined ? copy.get(id) : (change.after ?? change.before)
    }),
  }
}

function applied(
  sanity: Evaluation['sanity'],
  copy: WorkingCopy,
  mutation: Json,
  index: number,
  {author, autoGenerateArrayKeys}: MutateOptions,
): readonly Outcome[] {
  const evaluation = {
    identity: author,
    timestamp: new Date(copy.timestamp),
    sanity,
  }
  try {
    const entries = isObject(mutation) ? Object.entries(mutation) : []
    const [entry] = entries
    if (entry === undefined || entries.length > 1) {
      throw new RefusedItem(400, {
        type: 'validationError',
        description: 'A mutation must have exactly one key',
      })
    }
    const [kind, value] = entry
    if (!isKind(kind) || !isObject(value)) {
      throw new RefusedItem(400, {
        type: 'validationError',
        description: `Unknown mutation "${kind}"; known are ${Object.keys(handlers).join(', ')}`,
      })
    }
    return handlers[kind](value, {
      copy,
      index,
      autoGenerateArrayKeys,
      select: (query, parameters) => selectIds(copy, query, parameters, evaluation),
    })
  } catch (error) {
    if (error instanceof RefusedItem) {
      throw transactionError('mutationError', error.status, [{index, error: error.error}])
    }
    throw error
  }
}

const isKind = (kind: string): kind is keyof typeof handlers => Object.hasOwn(handlers, kind)

function results(
  outcomes: readonly Outcome[],
  {returnIds, returnDocuments}: MutateOptions,
  documentAfter: (id: string) => JsonObject | undefined,
): Json[] {
  if (!returnIds && !returnDocuments) return []
  return outcomes.map(({id, operation}) => {
    const document = returnDocuments ? documentAfter(id) : undefined
    return {id, operation, ...(document === undefined ? {} : {document})}
  })
}
