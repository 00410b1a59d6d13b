import type {DatabaseSync} from 'node:sqlite'

import type {Address} from './address.ts'
import {pragma} from './database.ts'
import {Documents} from './documents.ts'
import {KeyValues} from './keyValues.ts'
import type {Transaction} from './transactions.ts'
import {Transactions} from './transactions.ts'

/** What the lake keeps. All access is synchronous: between two awaits nothing changes. */
export class Store {
  readonly documents: Documents
  readonly transactions: Transactions
  readonly keyValues: KeyValues
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync, address: Address) {
    this.#database = database
    this.documents = new Documents(database, address)
    this.transactions = new Transactions(database)
    this.keyValues = new KeyValues(database)
  }

  /** Writes a transaction; when this returns, it is on the disk. Throws what SQLite throws, having written nothing. */
  commit(transaction: Transaction): void {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const bodies = transaction.changes.map(({after}) =>
        after === undefined ? undefined : JSON.stringify(after),
      )
      this.transactions.append(transaction, bodies)
      for (const [index, {id, after}] of transaction.changes.entries()) {
        const body = bodies[index]
        if (after === undefined || body === undefined) this.documents.remove(id)
        else this.documents.put(after, body)
      }
      this.#database.exec('COMMIT')
    } catch (error) {
      this.documents.forget(transaction.changes.map(({id}) => id))
      // A full disk may have rolled back already.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /** Packs the file; throws what SQLite throws, with the file as it was. */
  compact(): {readonly bytesBefore: number; readonly bytesAfter: number} {
    const bytesBefore = this.#bytes()
    this.#database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
    return {bytesBefore, bytesAfter: this.#bytes()}
  }

  #bytes(): number {
    return Number(this.pragma('page_count')) * Number(this.pragma('page_size'))
  }

  pragma(name: string): number | string {
    return pragma(this.#database, name)
  }

  close(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#database.close()
  }
}
