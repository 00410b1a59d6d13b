import {DatabaseSync} from 'node:sqlite'

import {startFailure} from './failures.ts'
import {tables, tablesVersion} from './tables.ts'

export interface DatabaseOptions {
  readonly maxBytes?: number | undefined
  /** `false` leaves flushing to the operating system, for content that nobody will miss. */
  readonly isDurable?: boolean
}

/** Opens the content: write-ahead log, every commit flushed to the disk before it returns. */
export function openDatabase(
  file: string,
  {maxBytes, isDurable = true}: DatabaseOptions = {},
): DatabaseSync {
  try {
    const database = new DatabaseSync(file, {timeout: 5000, enableForeignKeyConstraints: false})
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${isDurable ? 'FULL' : 'OFF'};`)
    const version = pragma(database, 'user_version')
    if (version === 0) {
      database.exec(`BEGIN IMMEDIATE; ${tables} PRAGMA user_version = ${tablesVersion}; COMMIT;`)
    } else if (version !== tablesVersion) {
      throw new Error(
        `it was written by another version of Lectern (format ${version}, this one reads ${tablesVersion})`,
      )
    }
    if (maxBytes !== undefined) {
      const pageSize = Number(pragma(database, 'page_size'))
      database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`)
    }
    return database
  } catch (cause) {
    throw startFailure(cause, file)
  }
}

/** The live connection's value of a numeric or textual pragma. */
export function pragma(database: DatabaseSync, name: string): number | string {
  const row = database.prepare(`PRAGMA ${name}`).get()
  const value = row === undefined ? undefined : Object.values(row)[0]
  return typeof value === 'number' || typeof value === 'string' ? value : 0
}
