import type {DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync} from 'node:sqlite'

import {isString, parseJson} from '../json.ts'
import type {Json, JsonObject, LakeDocument} from '../json.ts'
import type {Address} from '../store/address.ts'
import {atAddress} from '../store/address.ts'
import {parseDocument} from '../store/documentBody.ts'
import {LimitedMap} from '../store/limitedMap.ts'
import type {Sql} from './sql/sql.ts'
import {utf16Order} from './sql/utf16Order.ts'

export interface ReaderOptions {
  readonly address: Address
  /** How many documents are read in one go. */
  readonly batch: number
  /** How many characters of JSON the documents have that are kept parsed. */
  readonly cachedCharacters: number
  /** The paths that have an index, like `slug.current`. */
  readonly indexes: ReadonlySet<string>
}

const keptStatements = 200

/** Reads the documents of a database through one connection. */
export class Reader {
  readonly options: ReaderOptions
  readonly #database: DatabaseSync
  readonly #statements = new LimitedMap<string, StatementSync>(keptStatements)
  readonly #documents: LimitedMap<number, LakeDocument>
  #version: SQLOutputValue | undefined

  constructor(database: DatabaseSync, options: ReaderOptions) {
    this.#database = database
    this.options = options
    this.#documents = new LimitedMap(options.cachedCharacters)
    const deterministic = {deterministic: true, varargs: false} as const
    database.function('groq_number', deterministic, (json: SQLInputValue) =>
      isString(json) ? Number(json) : null,
    )
    database.function('groq_text', deterministic, (json: SQLInputValue) =>
      isString(json) ? utf16Order(String(parseJson(json))) : null,
    )
    // A place where a query that takes too long can be ended.
    database.function('groq_pause', () => 1)
  }

  /** What is read inside of `read` is of one moment. */
  atOneMoment<Result>(read: () => Result): Result {
    if (this.#database.isTransaction) return read()
    this.#database.exec('BEGIN')
    try {
      this.#forgetIfChanged()
      return read()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  /** The same for what takes its time; meanwhile nothing else may be read. */
  async atOneMomentLong<Result>(read: () => Promise<Result>): Promise<Result> {
    this.#database.exec('BEGIN')
    try {
      this.#forgetIfChanged()
      return await read()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  /** Rows as arrays of their columns. */
  rows({text, values}: Sql): readonly (readonly SQLOutputValue[])[] {
    // The types of Node know rows as objects only.
    const rows: readonly unknown[] = this.#statement(text).all(...values)
    return rows.filter(isRow)
  }

  /** The documents in rows of the table, in this order. */
  documents(rowIds: readonly number[]): readonly LakeDocument[] {
    const found = new Map<number, LakeDocument>()
    const missing: number[] = []
    for (const rowId of rowIds) {
      const document = this.#documents.get(rowId)
      if (document === undefined) missing.push(rowId)
      else found.set(rowId, document)
    }
    if (missing.length > 0) {
      const text =
        'SELECT rowid, json(body) FROM documents WHERE rowid IN (SELECT value FROM json_each(?))'
      for (const [rowId, body] of this.rows({text, values: [JSON.stringify(missing)]})) {
        if (typeof rowId !== 'number' || !isString(body)) continue
        const document = atAddress(parseDocument(body), this.options.address)
        found.set(rowId, document)
        this.#documents.set(rowId, document, body.length)
      }
    }
    return rowIds.map((rowId) => found.get(rowId)).filter((document) => document !== undefined)
  }

  /** Of the documents in rows no more than some attributes; `columns` gives each as JSON. */
  parts(
    rowIds: readonly number[],
    names: readonly string[],
    columns: readonly string[],
  ): readonly JsonObject[] {
    const list = ['d.rowid', ...columns].join(', ')
    const text = `SELECT ${list} FROM documents d WHERE d.rowid IN (SELECT value FROM json_each(?))`
    const found = new Map<unknown, JsonObject>()
    for (const [rowId, ...values] of this.rows({text, values: [JSON.stringify(rowIds)]})) {
      const part: Record<string, Json> = {}
      for (const [index, name] of names.entries()) {
        const json = values[index]
        if (isString(json)) part[name] = JSON.parse(json)
      }
      found.set(rowId, part)
    }
    return rowIds.map((rowId) => found.get(rowId)).filter((part) => part !== undefined)
  }

  #statement(text: string): StatementSync {
    const known = this.#statements.get(text)
    if (known !== undefined) return known
    const statement = this.#database.prepare(text)
    statement.setReturnArrays(true)
    this.#statements.set(text, statement, 1)
    return statement
  }

  /** Other connections may have written since; SQLite counts that. */
  #forgetIfChanged(): void {
    const [row] = this.rows({text: 'PRAGMA data_version', values: []})
    if (row?.[0] !== this.#version) this.#documents.clear()
    this.#version = row?.[0]
  }
}

const isRow = (row: unknown): row is readonly SQLOutputValue[] => Array.isArray(row)
