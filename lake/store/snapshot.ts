import {DatabaseSync} from 'node:sqlite'

import {textOf} from './rows.ts'

/** A document as it is kept; `body` is its JSON. */
export interface StoredDocument {
  readonly id: string
  readonly type: string
  readonly body: string
}

export interface Selected {
  /** All types where none is named. */
  readonly types?: readonly string[]
  /** Only what readers without credentials see: no id with a dot. */
  readonly publicOnly?: boolean
}

/** What is damaged comes as a text that is no JSON, so that what follows it can be read. */
const readable = "CASE WHEN json_valid(body, 8) THEN json(body) ELSE '' END"

/**
 * A dataset as it was when this was made, whatever is written meanwhile: a read transaction on a
 * connection of its own, which may belong to another process than the lake's.
 */
export class Snapshot {
  readonly database: DatabaseSync

  constructor(databaseFile: string) {
    this.database = new DatabaseSync(databaseFile, {readOnly: true, timeout: 5000})
    try {
      // A transaction sees what its first read saw.
      this.database.exec('BEGIN; SELECT 1 FROM documents LIMIT 1;')
    } catch (error) {
      this.database.close()
      throw error
    }
  }

  /** In the order of their ids, read one by one. */
  *documents({types = [], publicOnly = false}: Selected = {}): Generator<StoredDocument> {
    const conditions = [
      ...(types.length === 0 ? [] : ['type IN (SELECT value FROM json_each(?))']),
      ...(publicOnly ? ["instr(id, '.') = 0"] : []),
    ]
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
    const rows = this.database.prepare(
      `SELECT id, type, ${readable} AS body FROM documents ${where} ORDER BY id`,
    )
    for (const row of rows.iterate(...(types.length === 0 ? [] : [JSON.stringify(types)]))) {
      yield {id: textOf(row, 'id'), type: textOf(row, 'type'), body: textOf(row, 'body')}
    }
  }

  close(): void {
    if (this.database.isOpen) this.database.close()
  }
}
