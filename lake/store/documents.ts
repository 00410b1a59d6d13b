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

/** The current documents. Ids come sorted by their bytes; writes belong to the caller's SQL transaction. */
export class Documents {
  readonly #cache = new LimitedMap<string, LakeDocument>(cachedCharacters)
  readonly #address: Address
  readonly #rows: DocumentRows
  readonly #one: StatementSync
  readonly #strongSources: StatementSync
  readonly #count: StatementSync
  /** Of the SQL transaction that is under way. */
  readonly #written = new Set<string>()

  constructor(database: DatabaseSync, address: Address) {
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
    this.#written.add(document._id)
  }

  remove(id: string): void {
    this.#rows.remove(id)
    this.#cache.delete(id)
    this.#written.add(id)
  }

  /** What was cached of an SQL transaction that is on the disk may stay. */
  keepWritten(): void {
    this.#written.clear()
  }

  /** Drops what was cached of an SQL transaction that is rolled back, if only in part. */
  forgetWritten(): void {
    for (const id of this.#written) this.#cache.delete(id)
    this.#written.clear()
  }
}

const idsIn = (rows: readonly Row[]): readonly string[] => rows.map((row) => textOf(row, 'id'))
