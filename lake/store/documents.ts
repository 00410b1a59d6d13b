import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {LakeDocument} from '../json.ts'
import type {Address} from './address.ts'
import {atAddress} from './address.ts'
import {parseDocument} from './documentBody.ts'
import {DocumentRows} from './documentRows.ts'
import {LimitedMap} from './limitedMap.ts'
import type {Row} from './rows.ts'
import {numberOf, textOf} from './rows.ts'

/** About 2 MB of JSON: what is being edited. Queries are answered elsewhere. */
const cachedCharacters = 2 * 1024 * 1024

/** What documents are supposed to be; undefined those that are supposed not to be. */
export type Supposed = ReadonlyMap<string, LakeDocument | undefined>

/** The current documents. Ids come sorted by their bytes; writes belong to the caller's SQL transaction. */
export class Documents {
  readonly #cache = new LimitedMap<string, LakeDocument>(cachedCharacters)
  readonly #database: DatabaseSync
  readonly #address: Address
  readonly #rows: DocumentRows
  readonly #one: StatementSync
  readonly #strongSources: StatementSync
  readonly #count: StatementSync

  constructor(database: DatabaseSync, address: Address) {
    this.#database = database
    this.#address = address
    this.#rows = new DocumentRows(database)
    this.#one = database.prepare('SELECT json(body) AS body FROM documents WHERE id = ?')
    this.#strongSources = database.prepare(
      'SELECT source AS id FROM links WHERE target = ? AND strong = 1 ORDER BY source LIMIT ?',
    )
    this.#count = database.prepare('SELECT count(*) AS count FROM documents')
  }

  get(id: string): LakeDocument | undefined {
    const cached = this.#cache.get(id)
    if (cached !== undefined) return cached
    const row = this.#one.get(id)
    if (row === undefined) return undefined
    const body = textOf(row, 'body')
    const document = atAddress(parseDocument(body), this.#address)
    this.#cache.set(document._id, document, body.length)
    return document
  }

  has(id: string): boolean {
    return this.#cache.get(id) !== undefined || this.#one.get(id) !== undefined
  }

  idsReferringStronglyTo(target: string, limit: number): readonly string[] {
    return idsIn(this.#strongSources.all(target, limit))
  }

  count(): number {
    const row = this.#count.get()
    return row === undefined ? 0 : numberOf(row, 'count')
  }

  put(document: LakeDocument, body: string): void {
    this.#rows.put(document, body)
    this.#cache.set(document._id, document, body.length)
  }

  remove(id: string): void {
    this.#rows.remove(id)
    this.#cache.delete(id)
  }

  /** What `read` reads through the connection that writes, as if some documents were others or gone. */
  supposing<Result>(supposed: Supposed, read: () => Result): Result {
    if (supposed.size === 0) return read()
    this.#database.exec('SAVEPOINT supposing')
    try {
      for (const [id, document] of supposed) {
        if (document === undefined) this.#rows.remove(id)
        else this.#rows.put(document, JSON.stringify(document))
      }
      return read()
    } finally {
      this.#database.exec('ROLLBACK TO supposing; RELEASE supposing')
    }
  }

  /** Drops what was cached inside an SQL transaction that is rolled back. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#cache.delete(id)
  }
}

const idsIn = (rows: readonly Row[]): readonly string[] => rows.map((row) => textOf(row, 'id'))
