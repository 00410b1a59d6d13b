import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {JsonObject, LakeDocument} from '../json.ts'
import {isObject, parseJson} from '../json.ts'
import {parseDocument} from './documentBody.ts'
import type {Row} from './rows.ts'
import {numberOf, optionalTextOf, textOf} from './rows.ts'

/** What a transaction did to one document: `mutations` are those that led from `before` to `after`. */
export interface Change {
  readonly id: string
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  readonly mutations: readonly JsonObject[]
}

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
  readonly #insertChange: StatementSync
  readonly #byId: StatementSync
  readonly #after: StatementSync
  readonly #last: StatementSync
  readonly #ofDocuments: StatementSync
  readonly #ofDocumentsReversed: StatementSync
  readonly #changes: StatementSync
  readonly #changedDocuments: StatementSync
  readonly #bodyBefore: StatementSync
  readonly #bodyAt: StatementSync
  readonly #bodyAtTime: StatementSync
  readonly #lastBody: StatementSync

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
    this.#insertChange = database.prepare(
      'INSERT INTO changes (document, sequence, position, mutations, body) VALUES (?, ?, ?, ?, ?)',
    )
    this.#byId = database.prepare(`SELECT ${columns} FROM transactions WHERE id = ?`)
    this.#after = database.prepare(
      `SELECT ${columns} FROM transactions WHERE sequence > ? ORDER BY sequence LIMIT ?`,
    )
    this.#last = database.prepare('SELECT id FROM transactions ORDER BY sequence DESC LIMIT 1')
    this.#ofDocuments = database.prepare(ofDocuments('ASC'))
    this.#ofDocumentsReversed = database.prepare(ofDocuments('DESC'))
    this.#changes = database.prepare(
      `SELECT document, mutations, body FROM changes
       WHERE sequence = ? AND document IN (SELECT value FROM json_each(?)) ORDER BY position`,
    )
    this.#changedDocuments = database.prepare(
      'SELECT document FROM changes WHERE sequence = ? ORDER BY position LIMIT ?',
    )
    this.#bodyBefore = database.prepare(
      'SELECT body FROM changes WHERE document = ? AND sequence < ? ORDER BY sequence DESC LIMIT 1',
    )
    this.#bodyAt = database.prepare(
      'SELECT body FROM changes WHERE document = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1',
    )
    this.#bodyAtTime = database.prepare(
      `SELECT body FROM changes JOIN transactions USING (sequence)
       WHERE document = ? AND timestamp <= ? ORDER BY sequence DESC LIMIT 1`,
    )
    this.#lastBody = database.prepare(
      `SELECT body FROM changes WHERE document = ? AND body IS NOT NULL
       ORDER BY sequence DESC LIMIT 1`,
    )
  }

  /** Part of the caller's SQL transaction. `bodies` are the JSON texts of the changes, in order. */
  append(transaction: Transaction, bodies: readonly (string | undefined)[]): void {
    const {id, timestamp, author, changes} = transaction
    const {lastInsertRowid} = this.#insert.run(id, timestamp, author)
    for (const [index, change] of changes.entries()) {
      const mutations = JSON.stringify(change.mutations)
      const body = bodies[index] ?? null
      this.#insertChange.run(change.id, lastInsertRowid, index, mutations, body)
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
    return statement
      .all(JSON.stringify(documents), fromSequence, toSequence, fromTime, toTime, limit)
      .map((row) => this.#stored(row, documents))
  }

  /** Whole transactions behind `sequence`, oldest first. */
  after(sequence: number, limit: number): readonly Transaction[] {
    return this.#after.all(sequence, limit).map((row) => {
      const changed = this.#changedDocuments.all(numberOf(row, 'sequence'), -1)
      return this.#stored(
        row,
        changed.map((change) => textOf(change, 'document')),
      )
    })
  }

  lastId(): string | undefined {
    const row = this.#last.get()
    return row === undefined ? undefined : textOf(row, 'id')
  }

  /** The document as the transaction left it, even if that transaction did not touch it. */
  documentAt(document: string, sequence: number): LakeDocument | undefined {
    return bodyIn(this.#bodyAt.get(document, sequence))
  }

  documentAtTime(document: string, time: string): LakeDocument | undefined {
    return bodyIn(this.#bodyAtTime.get(document, time))
  }

  /** The document as it last was, whether or not it was deleted since. */
  lastDocument(document: string): LakeDocument | undefined {
    return bodyIn(this.#lastBody.get(document))
  }

  #stored(row: Row, documents: readonly string[]): StoredTransaction {
    const sequence = numberOf(row, 'sequence')
    const changes = this.#changes.all(sequence, JSON.stringify(documents)).map((change) => {
      const id = textOf(change, 'document')
      const mutations = parseJson(textOf(change, 'mutations'))
      return {
        id,
        before: bodyIn(this.#bodyBefore.get(id, sequence)),
        after: bodyIn(change),
        mutations: Array.isArray(mutations) ? mutations.filter(isObject) : [],
      }
    })
    const named = this.#changedDocuments.all(sequence, namedDocuments)
    return {
      id: textOf(row, 'id'),
      timestamp: textOf(row, 'timestamp'),
      author: textOf(row, 'author'),
      changes,
      documents: named.map((change) => textOf(change, 'document')),
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

function bodyIn(row: Row | undefined): LakeDocument | undefined {
  const body = row === undefined ? undefined : optionalTextOf(row, 'body')
  return body === undefined ? undefined : parseDocument(body)
}
