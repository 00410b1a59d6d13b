import type {DatabaseSync} from 'node:sqlite'

import type {Address} from './address.ts'
import {noteAsLeft} from './checkFile.ts'
import type {Compacted, CompactOptions} from './compact.ts'
import {compact} from './compact.ts'
import {pragma} from './database.ts'
import {Documents} from './documents.ts'
import {KeyValues} from './keyValues.ts'
import {OpenFile} from './openFile.ts'
import {Transactions} from './transactions.ts'

const retryMs = 1000

/** What the lake keeps. All access is synchronous: between two awaits nothing changes. */
export class Store {
  readonly documents: Documents
  readonly transactions: Transactions
  readonly keyValues: KeyValues
  readonly #database: DatabaseSync
  readonly #file: OpenFile
  #hasTraces = false

  constructor(database: DatabaseSync, address: Address, lockFile: string) {
    this.#database = database
    this.documents = new Documents(database, address)
    this.transactions = new Transactions(database)
    this.keyValues = new KeyValues(database, (work) => this.transaction(work))
    this.#file = new OpenFile(database.location() ?? '', lockFile)
  }

  /**
   * Does `work` in one SQL transaction; when this returns, it is on the disk. Throws what `work` or
   * SQLite throws, having written nothing, and a 500 if the file is no longer where it was.
   */
  transaction<Result>(work: () => Result): Result {
    try {
      this.#file.requireThere()
      this.#database.exec('BEGIN IMMEDIATE')
      const result = work()
      this.#database.exec('COMMIT')
      this.#file.requireThere()
      this.documents.keepWritten()
      this.#removeTraces()
      return result
    } catch (error) {
      // A full disk may have rolled back already.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.documents.forgetWritten()
      throw error
    }
  }

  /** Does `work` within a transaction so that it alone is taken back: if it throws, or in any case. */
  savepoint<Result>(work: () => Result, outcome: 'keep' | 'undo'): Result {
    this.#database.exec('SAVEPOINT request')
    try {
      const result = work()
      if (outcome === 'undo') this.#undo()
      this.#database.exec('RELEASE request')
      return result
    } catch (error) {
      if (this.#database.isTransaction) {
        this.#undo()
        this.#database.exec('RELEASE request')
      }
      throw error
    }
  }

  #undo(): void {
    this.#database.exec('ROLLBACK TO request')
    this.documents.forgetWritten()
  }

  /** Takes the history of documents away, and all traces of it from the files. Part of a transaction. */
  purge(documents: readonly string[]): void {
    this.transactions.purge(documents)
    this.#hasTraces = true
  }

  /** Old states of the file stay in its log until that is emptied, which readers may delay. */
  #removeTraces(): void {
    if (!this.#hasTraces || !this.#database.isOpen) return
    this.#hasTraces = !emptiedLog(this.#database)
    if (this.#hasTraces) setTimeout(() => this.#removeTraces(), retryMs).unref()
  }

  /** Thins history and frees space, in steps between which others read and write. */
  compact(options: CompactOptions): Promise<Compacted> {
    return compact(this.#database, (work) => this.transaction(work), options)
  }

  pragma(name: string): number | string {
    return pragma(this.#database, name)
  }

  close(): void {
    const isThere = this.#file.isThere()
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#database.close()
    if (isThere) noteAsLeft(this.#file.path)
  }
}

const emptiedLog = (database: DatabaseSync): boolean => {
  try {
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
  } catch {
    // What was written stands; the log is emptied later.
    return false
  }
}
