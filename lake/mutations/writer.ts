import type {LakeError} from '../errors.ts'
import {transactionError} from '../errors.ts'
import type {Listeners} from '../listen/listeners.ts'
import {newRevision} from '../revision.ts'
import {storeFailure} from '../store/failures.ts'
import type {Store} from '../store/store.ts'
import type {Transaction} from '../store/transactions.ts'
import {brokenReferences} from './integrity.ts'
import {WorkingCopy} from './workingCopy.ts'

/** Requests are carried out together until this much time has gone into them; then they are flushed. */
const batchMs = 50

/** What is written to. */
export interface Written {
  readonly writer: Writer
}

export interface WriteOptions {
  readonly kind: 'mutationError' | 'actionError'
  readonly transactionId: string | undefined
  readonly author: string
  /** Carries everything out and takes it back. */
  readonly dryRun: boolean
}

/** A request that waits for its turn. */
interface Waiting {
  readonly dryRun: boolean
  perform(): Performed
  refuse(error: unknown): void
}

/** A request that was carried out, and can be answered once that is on the disk. */
interface Performed {
  readonly transaction?: Transaction
  answer(): void
}

/**
 * The one place where documents are written. Requests that wait are carried out one after the other
 * in one SQL transaction, each in a savepoint of its own, so that a refused one takes back only
 * itself. They are flushed to the disk together, and then answered and told in their order.
 */
export class Writer {
  readonly #store: Store
  readonly #listeners: Listeners
  readonly #waiting: Waiting[] = []

  constructor(store: Store, listeners: Listeners) {
    this.#store = store
    this.#listeners = listeners
  }

  /**
   * Carries out `work` as one transaction, all of it or nothing, and resolves to what it returns once
   * that is on the disk. `work` is called again if its batch fails because of another request.
   */
  write<Result>(options: WriteOptions, work: (copy: WorkingCopy) => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        dryRun: options.dryRun,
        refuse: (error) => reject(storeFailure(error) ?? error),
        perform: () => {
          const {result, transaction} = this.#perform(options, work)
          const answer = (): void => resolve(result)
          return options.dryRun ? {answer} : {transaction, answer}
        },
      })
      if (this.#waiting.length === 1) this.#writeSoon()
    })
  }

  /** Behind all requests that the process has received by now. */
  #writeSoon(): void {
    setImmediate(() => {
      this.#writeBatch()
      if (this.#waiting.length > 0) this.#writeSoon()
    })
  }

  #writeBatch(): void {
    const end = performance.now() + batchMs
    const batch = this.#waiting.splice(0, 1)
    try {
      const performed = this.#store.transaction(() => {
        const done: Performed[] = []
        for (const one of batch) {
          done.push(this.#attempt(one))
          if (performance.now() < end) batch.push(...this.#waiting.splice(0, 1))
        }
        return done
      })
      this.#tell(performed)
    } catch (error) {
      // What does not fit on the disk must not take others with it.
      if (batch.length > 1) for (const one of batch) this.#writeAlone(one)
      else batch[0]?.refuse(error)
    }
  }

  #writeAlone(one: Waiting): void {
    try {
      this.#tell(this.#store.transaction(() => [this.#attempt(one)]))
    } catch (error) {
      one.refuse(error)
    }
  }

  /** A refusal is an answer of its own; only what makes the whole batch fail is thrown. */
  #attempt(one: Waiting): Performed {
    try {
      return this.#store.savepoint(() => one.perform(), one.dryRun ? 'undo' : 'keep')
    } catch (error) {
      if (storeFailure(error) !== undefined) throw error
      return {answer: () => one.refuse(error)}
    }
  }

  #tell(performed: readonly Performed[]): void {
    for (const {transaction, answer} of performed) {
      if (transaction !== undefined && transaction.changes.length > 0) {
        this.#listeners.publish(transaction)
      }
      answer()
    }
  }

  #perform<Result>(
    {kind, transactionId, author}: WriteOptions,
    work: (copy: WorkingCopy) => Result,
  ): {readonly result: Result; readonly transaction: Transaction} {
    const {documents, transactions} = this.#store
    const id = transactionId ?? newRevision()
    if (transactions.sequenceOf(id) !== undefined) throw transactionExists(kind, id)
    const timestamp = new Date().toISOString()
    const copy = new WorkingCopy(documents, {revision: id, timestamp})
    const result = work(copy)
    const changes = copy.finish()
    const broken = brokenReferences(copy, documents)
    if (broken.length > 0) throw transactionError(kind, 409, broken)
    const transaction = {id, timestamp, author, changes}
    transactions.append(transaction)
    if (copy.purged.length > 0) this.#store.purge(copy.purged)
    return {result, transaction}
  }
}

const transactionExists = (kind: WriteOptions['kind'], id: string): LakeError => {
  const description = `A transaction with the ID "${id}" exists already`
  return transactionError(kind, 409, [
    {index: 0, error: {type: 'transactionAlreadyExistsError', description, transactionID: id}},
  ])
}
