import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {LakeDocument} from '../json.ts'
import type {Change, Known} from './changes.ts'
import {Changes} from './changes.ts'
import type {Row} from './rows.ts'
import {numberOf, textOf} from './rows.ts'

export interface Transaction {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly changes: readonly Change[]
}

/** A transaction with those of its changes that were asked for. */
export interface StoredTransaction extends Transaction {
  /** The documents that it changed, asked for or not; a thousand at most. */
  readonly documents: readonly string[]
}

const namedDocuments = 1000

/** Everything that ever happened to the documents, in order. */
export class Transactions {
  readonly #insert: StatementSync
  readonly #byId: StatementSync
  readonly #after: StatementSync
  readonly #last: StatementSync
  readonly #ofDocuments: StatementSync
  readonly #ofDocumentsReversed: StatementSync
  readonly #lastUntil: StatementSync
  readonly #changes: Changes

  constructor(database: DatabaseSync) {
    const columns = 'sequence, id, timestamp, author'
    const ofDocuments = (direction: string): string =>
      `SELECT ${columns} FROM transactions
       WHERE sequence IN (SELECT sequence FROM changes WHERE document IN (SELECT value FROM json_each(?)))
         AND sequence >= ? AND sequence <= ? AND timestamp >= ? AND timestamp <= ?
       ORDER BY sequence ${direction} LIMIT ?`
    this.#insert = database.prepare(
      'INSERT INTO transactions (id, timestamp, author) VALUES (?, ?, ?)',
    )
    this.#byId = database.prepare(`SELECT ${columns} FROM transactions WHERE id = ?`)
    this.#after = database.prepare(
      `SELECT ${columns} FROM transactions WHERE sequence > ? ORDER BY sequence LIMIT ?`,
    )
    this.#last = database.prepare('SELECT id FROM transactions ORDER BY sequence DESC LIMIT 1')
    this.#ofDocuments = database.prepare(ofDocuments('ASC'))
    this.#ofDocumentsReversed = database.prepare(ofDocuments('DESC'))
    this.#lastUntil = database.prepare(
      `SELECT sequence FROM changes JOIN transactions USING (sequence)
       WHERE document = ? AND timestamp <= ? ORDER BY sequence DESC LIMIT 1`,
    )
    this.#changes = new Changes(database)
  }

  /** Part of the caller's SQL transaction. */
  append(transaction: Transaction): void {
    const {id, timestamp, author, changes} = transaction
    const {lastInsertRowid} = this.#insert.run(id, timestamp, author)
    for (const [index, change] of changes.entries()) {
      this.#changes.append(lastInsertRowid, index, change)
    }
  }

  sequenceOf(transactionId: string): number | undefined {
    const row = this.#byId.get(transactionId)
    return row === undefined ? undefined : numberOf(row, 'sequence')
  }

  /**
   * The transactions that changed any of `documents`, with what they did to these; both ends of the
   * range inclusive, oldest first unless `reverse`.
   */
  ofDocuments(documents: readonly string[], range: TransactionRange): readonly StoredTransaction[] {
    const {fromSequence, toSequence, fromTime, toTime, reverse, limit} = range
    const statement = reverse ? this.#ofDocumentsReversed : this.#ofDocuments
    const known: Known = new Map()
    return statement
      .all(JSON.stringify(documents), fromSequence, toSequence, fromTime, toTime, limit)
      .map((row) => this.#stored(row, documents, known))
  }

  /** Whole transactions behind `sequence`, oldest first. */
  after(sequence: number, limit: number): readonly Transaction[] {
    const known: Known = new Map()
    return this.#after
      .all(sequence, limit)
      .map((row) =>
        this.#stored(row, this.#changes.documentsOf(numberOf(row, 'sequence'), -1), known),
      )
  }

  lastId(): string | undefined {
    const row = this.#last.get()
    return row === undefined ? undefined : textOf(row, 'id')
  }

  /**
   * The document as the transaction left it, even if that transaction did not touch it. Undefined
   * also where that revision was thinned out.
   */
  documentAt(document: string, sequence: number): LakeDocument | undefined {
    if (this.#changes.isThinned(document, sequence)) return undefined
    return this.#changes.revisionAt(document, sequence)
  }

  /** Where history was thinned out, the last revision from before `time` that is left. */
  documentAtTime(document: string, time: string): LakeDocument | undefined {
    const row = this.#lastUntil.get(document, time)
    if (row === undefined) return undefined
    return this.#changes.revisionAt(document, numberOf(row, 'sequence'))
  }

  /** Takes away what transactions did to `documents`, of which only the ids of the transactions stay. */
  purge(documents: readonly string[]): void {
    this.#changes.purge(documents)
  }

  /** The document as it last was, whether or not it was deleted since. */
  lastDocument(document: string): LakeDocument | undefined {
    return this.#changes.lastRevision(document)
  }

  #stored(row: Row, documents: readonly string[], known: Known): StoredTransaction {
    const sequence = numberOf(row, 'sequence')
    return {
      id: textOf(row, 'id'),
      timestamp: textOf(row, 'timestamp'),
      author: textOf(row, 'author'),
      changes: this.#changes.ofTransaction(sequence, documents, known),
      documents: this.#changes.documentsOf(sequence, namedDocuments),
    }
  }
}

export interface TransactionRange {
  readonly fromSequence: number
  readonly toSequence: number
  readonly fromTime: string
  readonly toTime: string
  readonly reverse: boolean
  readonly limit: number
}
