import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {publishedIdOf, variantOf} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import {foundReferences, linksOf} from './links.ts'

/** Writes the rows that queries read; all of it belongs to the caller's SQL transaction. */
export class DocumentRows {
  readonly #put: StatementSync
  readonly #remove: StatementSync
  readonly #link: StatementSync
  readonly #unlink: StatementSync

  constructor(database: DatabaseSync) {
    this.#put = database.prepare(
      `INSERT INTO documents (id, type, published_id, variant, body) VALUES (?, ?, ?, ?, jsonb(?))
       ON CONFLICT (id) DO UPDATE SET type = excluded.type, body = excluded.body`,
    )
    this.#remove = database.prepare('DELETE FROM documents WHERE id = ?')
    this.#link = database.prepare(
      'INSERT INTO links (source, target, strong, found) VALUES (?, ?, ?, ?)',
    )
    this.#unlink = database.prepare('DELETE FROM links WHERE source = ?')
  }

  /** `body` is the document as JSON. */
  put(document: LakeDocument, body: string): void {
    const {_id, _type} = document
    this.#put.run(_id, _type, publishedIdOf(_id), variantOf(_id), body)
    this.#unlink.run(_id)
    const found = foundReferences(document)
    for (const [target, strong] of linksOf(document)) {
      this.#link.run(_id, target, strong ? 1 : 0, found.has(target) ? 1 : 0)
    }
  }

  remove(id: string): void {
    this.#remove.run(id)
    this.#unlink.run(id)
  }
}
