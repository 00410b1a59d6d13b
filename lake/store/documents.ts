import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {publishedIdOf} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import {isLakeDocument, parseJson} from '../json.ts'
import type {Address} from './address.ts'
import {atAddress} from './address.ts'
import {DocumentCache} from './documentCache.ts'
import {linksOf} from './links.ts'
import type {Row} from './rows.ts'
import {numberOf, textOf} from './rows.ts'

/** About 64 MB of JSON: enough for the working set of a site of ten thousand pages. */
const cachedCharacters = 64 * 1024 * 1024

export function parseDocument(body: string): LakeDocument {
  const document = parseJson(body)
  if (!isLakeDocument(document)) throw new TypeError('A stored document lacks _id or _type')
  return document
}

/** The current documents. Ids come sorted by their bytes; writes belong to the caller's SQL transaction. */
export class Documents {
  readonly #cache = new DocumentCache(cachedCharacters)
  readonly #one: StatementSync
  readonly #all: StatementSync
  readonly #byTypes: StatementSync
  readonly #byTargets: StatementSync
  readonly #byPublishedIds: StatementSync
  readonly #strongSources: StatementSync
  readonly #count: StatementSync
  readonly #put: StatementSync
  readonly #remove: StatementSync
  readonly #link: StatementSync
  readonly #unlink: StatementSync
  /** Of the SQL transaction that is under way. */
  readonly #written = new Set<string>()
  readonly #address: Address

  constructor(database: DatabaseSync, address: Address) {
    this.#address = address
    const list = 'SELECT value FROM json_each(?)'
    this.#one = database.prepare('SELECT body FROM documents WHERE id = ?')
    this.#all = database.prepare('SELECT id FROM documents ORDER BY id')
    this.#byTypes = database.prepare(`SELECT id FROM documents WHERE type IN (${list}) ORDER BY id`)
    this.#byTargets = database.prepare(
      `SELECT DISTINCT source AS id FROM links WHERE target IN (${list}) ORDER BY source`,
    )
    this.#byPublishedIds = database.prepare(
      `SELECT id FROM documents WHERE published_id IN (${list}) ORDER BY id`,
    )
    this.#strongSources = database.prepare(
      'SELECT source AS id FROM links WHERE target = ? AND strong = 1 ORDER BY source LIMIT ?',
    )
    this.#count = database.prepare('SELECT count(*) AS count FROM documents')
    this.#put = database.prepare(
      `INSERT INTO documents (id, type, published_id, body) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET type = excluded.type, body = excluded.body`,
    )
    this.#remove = database.prepare('DELETE FROM documents WHERE id = ?')
    this.#link = database.prepare('INSERT INTO links (source, target, strong) VALUES (?, ?, ?)')
    this.#unlink = database.prepare('DELETE FROM links WHERE source = ?')
  }

  get(id: string): LakeDocument | undefined {
    const cached = this.#cache.get(id)
    if (cached !== undefined) return cached
    const row = this.#one.get(id)
    if (row === undefined) return undefined
    const body = textOf(row, 'body')
    const document = atAddress(parseDocument(body), this.#address)
    this.#cache.set(document, body.length)
    return document
  }

  has(id: string): boolean {
    return this.#cache.get(id) !== undefined || this.#one.get(id) !== undefined
  }

  ids(): readonly string[] {
    return idsIn(this.#all.all())
  }

  idsOfTypes(types: readonly string[]): readonly string[] {
    return idsIn(this.#byTypes.all(JSON.stringify(types)))
  }

  /** The documents that refer to any of `targets`, strongly or weakly. */
  idsReferringTo(targets: readonly string[]): readonly string[] {
    return idsIn(this.#byTargets.all(JSON.stringify(targets)))
  }

  /** The published document, the draft and the versions of each of `publishedIds`. */
  idsOfVariants(publishedIds: readonly string[]): readonly string[] {
    return idsIn(this.#byPublishedIds.all(JSON.stringify(publishedIds)))
  }

  idsReferringStronglyTo(target: string, limit: number): readonly string[] {
    return idsIn(this.#strongSources.all(target, limit))
  }

  count(): number {
    const row = this.#count.get()
    return row === undefined ? 0 : numberOf(row, 'count')
  }

  put(document: LakeDocument, body: string): void {
    this.#put.run(document._id, document._type, publishedIdOf(document._id), body)
    this.#unlink.run(document._id)
    for (const [target, strong] of linksOf(document)) {
      this.#link.run(document._id, target, strong ? 1 : 0)
    }
    this.#cache.set(document, body.length)
    this.#written.add(document._id)
  }

  remove(id: string): void {
    this.#remove.run(id)
    this.#unlink.run(id)
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
