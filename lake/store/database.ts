import {DatabaseSync} from 'node:sqlite'

import {checkFile} from './checkFile.ts'
import {startFailure} from './failures.ts'
import {setIndexes} from './indexes.ts'
import {migrations} from './migrate.ts'
import {tables, tablesVersion} from './tables.ts'

export interface DatabaseOptions {
  readonly maxBytes?: number | undefined
  /** `false` leaves flushing to the operating system, for content that nobody will miss. */
  readonly isDurable?: boolean
  /** The paths that have an index, like `slug.current`. */
  readonly indexes: readonly string[]
}

/** What is deleted is overwritten. */
const pragmas = (isDurable: boolean): string => `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = ${isDurable ? 'FULL' : 'OFF'};
  PRAGMA secure_delete = ON;
`

/** Opens the content: write-ahead log, every commit flushed to the disk before it returns. */
export function openDatabase(
  file: string,
  {maxBytes, isDurable = true, indexes}: DatabaseOptions,
): DatabaseSync {
  try {
    const database = new DatabaseSync(file, {timeout: 5000, enableForeignKeyConstraints: false})
    const version = pragma(database, 'user_version')
    if (version === 0) database.exec('PRAGMA auto_vacuum = INCREMENTAL')
    else checkFile(database, file)
    database.exec(pragmas(isDurable))
    if (version === 0) {
      database.exec(`BEGIN IMMEDIATE; ${tables} PRAGMA user_version = ${tablesVersion}; COMMIT;`)
    } else {
      migrate(database, Number(version))
    }
    if (maxBytes !== undefined) {
      const pageSize = Number(pragma(database, 'page_size'))
      database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`)
    }
    setIndexes(database, indexes)
    return database
  } catch (cause) {
    throw startFailure(cause, file)
  }
}

/** Brings a file of an earlier format to this one, wholly or not at all. */
const migrate = (database: DatabaseSync, from: number): void => {
  if (from > tablesVersion) {
    throw new Error(
      `it was written by a newer version of Lectern (format ${from}, this one reads ${tablesVersion})`,
    )
  }
  if (from === tablesVersion) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (let version = from; version < tablesVersion; version += 1) migrations[version]?.(database)
    database.exec(`PRAGMA user_version = ${tablesVersion}; COMMIT`)
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** The live connection's value of a numeric or textual pragma. */
export function pragma(database: DatabaseSync, name: string): number | string {
  const row = database.prepare(`PRAGMA ${name}`).get()
  const value = row === undefined ? undefined : Object.values(row)[0]
  return typeof value === 'number' || typeof value === 'string' ? value : 0
}
