import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {parseJson} from '../json.ts'
import type {Row} from './rows.ts'
import {textOf} from './rows.ts'

const one = 'SELECT value FROM key_values WHERE user = ? AND key = ?'

/** What the Studio remembers for a user: layout, sort order, recent searches. */
export class KeyValues {
  readonly #one: StatementSync
  readonly #all: StatementSync
  readonly #put: StatementSync
  readonly #write: (work: () => void) => void

  /** `write` does its work in an SQL transaction. */
  constructor(database: DatabaseSync, write: (work: () => void) => void) {
    this.#write = write
    this.#one = database.prepare(one)
    this.#all = database.prepare('SELECT key, value FROM key_values WHERE user = ? ORDER BY key')
    this.#put = database.prepare(
      `INSERT INTO key_values (user, key, value) VALUES (?, ?, ?)
       ON CONFLICT (user, key) DO UPDATE SET value = excluded.value`,
    )
  }

  /** For who only reads. */
  static read(database: DatabaseSync, user: string, key: string): unknown {
    return valueIn(database.prepare(one).get(user, key))
  }

  get(user: string, key: string): unknown {
    return valueIn(this.#one.get(user, key))
  }

  all(user: string): readonly {key: string; value: unknown}[] {
    return this.#all
      .all(user)
      .map((row) => ({key: textOf(row, 'key'), value: parseJson(textOf(row, 'value'))}))
  }

  set(user: string, key: string, value: unknown): void {
    this.#write(() => this.#put.run(user, key, JSON.stringify(value ?? null)))
  }
}

const valueIn = (row: Row | undefined): unknown =>
  row === undefined ? null : parseJson(textOf(row, 'value'))
