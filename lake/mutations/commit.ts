import {transactionError} from '../errors.ts'
import type {Listeners} from '../listen/listeners.ts'
import {newRevision} from '../revision.ts'
import {storeFailure} from '../store/failures.ts'
import type {Store} from '../store/store.ts'
import type {Transaction} from '../store/transactions.ts'
import {brokenReferences} from './integrity.ts'
import type {WorkingCopy} from './workingCopy.ts'

/** Where a transaction goes, and who is told of it. */
export interface Written {
  readonly store: Store
  readonly listeners: Listeners
}

export interface CommitOptions {
  readonly kind: 'mutationError' | 'actionError'
  readonly transactionId: string | undefined
  readonly author: string
  readonly dryRun: boolean
}

/**
 * Checks a working copy as a whole, writes it, and tells the listeners. Once this returns, the
 * transaction is on the disk, also one that changes nothing: whoever is told its id may ask for the
 * documents as they were then. A dry run stops after the checks.
 */
export function commit(
  {store, listeners}: Written,
  copy: WorkingCopy,
  options: CommitOptions,
): Transaction {
  const broken = brokenReferences(copy)
  if (broken.length > 0) throw transactionError(options.kind, 409, broken)

  const id = options.transactionId ?? newRevision()
  const transaction: Transaction = {
    id,
    timestamp: copy.timestamp,
    author: options.author,
    changes: copy.changes(id),
  }
  if (options.dryRun) return transaction
  try {
    store.commit(transaction)
  } catch (error) {
    throw storeFailure(error) ?? error
  }
  if (transaction.changes.length > 0) listeners.publish(transaction)
  return transaction
}

/**
 * Refuses a transaction that was carried out before, ahead of anything that it would meet the second
 * time: who never got the answer asks again and has to learn just this.
 */
export function refuseRepeated(
  {store}: Pick<Written, 'store'>,
  {kind, transactionId}: Pick<CommitOptions, 'kind' | 'transactionId'>,
): void {
  if (transactionId === undefined) return
  if (store.transactions.sequenceOf(transactionId) === undefined) return
  const description = `A transaction with the ID "${transactionId}" exists already`
  const type = 'transactionAlreadyExistsError'
  throw transactionError(kind, 409, [
    {index: 0, error: {type, description, transactionID: transactionId}},
  ])
}
