import {badRequest, RefusedItem, transactionError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject} from '../json.ts'
import type {Evaluation} from '../query/evaluation.ts'
import type {Reader} from '../query/reader.ts'
import {selectIds} from '../query/selectIds.ts'
import {chosenTransactionId} from '../revision.ts'
import {handlers} from './handlers.ts'
import type {Outcome} from './operations.ts'
import type {WorkingCopy} from './workingCopy.ts'
import type {Written} from './writer.ts'

export interface MutateOptions {
  readonly author: string
  readonly dryRun: boolean
  readonly returnIds: boolean
  readonly returnDocuments: boolean
  readonly autoGenerateArrayKeys: boolean
}

/** Carries out the body of a `/data/mutate` request, all of it or nothing. */
export async function mutate(
  {writer, sanity, reader}: Written & Pick<Evaluation, 'sanity'> & {readonly reader: Reader},
  body: unknown,
  options: MutateOptions,
): Promise<JsonObject> {
  if (!isObject(body) || !Array.isArray(body['mutations'])) {
    throw badRequest('The body must be an object with an array of mutations')
  }
  const {mutations} = body
  const {author, dryRun} = options
  const transactionId = chosenTransactionId(body['transactionId'])
  return writer.write({kind: 'mutationError', transactionId, author, dryRun}, (copy) => {
    const outcomes = mutations.flatMap((mutation: Json, index: number) =>
      applied({sanity, reader}, copy, mutation, index, options),
    )
    return {transactionId: copy.revision, results: results(outcomes, options, copy)}
  })
}

const applied = (
  {sanity, reader}: Pick<Evaluation, 'sanity'> & {readonly reader: Reader},
  copy: WorkingCopy,
  mutation: Json,
  index: number,
  {author, autoGenerateArrayKeys}: MutateOptions,
): readonly Outcome[] => {
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
      select: (query, parameters) => {
        copy.settle()
        return selectIds(reader, query, parameters, evaluation)
      },
    })
  } catch (error) {
    if (error instanceof RefusedItem) {
      throw transactionError('mutationError', error.status, [{index, error: error.error}])
    }
    throw error
  }
}

const isKind = (kind: string): kind is keyof typeof handlers => Object.hasOwn(handlers, kind)

const results = (
  outcomes: readonly Outcome[],
  {returnIds, returnDocuments}: MutateOptions,
  copy: WorkingCopy,
): Json[] => {
  if (!returnIds && !returnDocuments) return []
  return outcomes.map(({id, operation}) => {
    const document = returnDocuments ? (copy.outcome(id) ?? copy.before(id)) : undefined
    return {id, operation, ...(document === undefined ? {} : {document})}
  })
}
