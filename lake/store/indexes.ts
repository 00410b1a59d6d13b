import type {DatabaseSync} from 'node:sqlite'

import {indexedValue} from '../query/sql/attribute.ts'
import {textOf} from './rows.ts'

const prefix = 'documents_at '

/** Gives the documents an index on each of these paths, like `slug.current`, and on no others. */
export function setIndexes(database: DatabaseSync, paths: readonly string[]): void {
  const existing = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE '${prefix}%'`)
    .all()
    .map((row) => textOf(row, 'name'))
  const wanted = new Map(paths.map((path) => [prefix + path, path]))
  for (const name of existing) if (!wanted.has(name)) database.exec(`DROP INDEX "${name}"`)
  for (const [name, path] of wanted) {
    if (existing.includes(name)) continue
    database.exec(`CREATE INDEX "${name}" ON documents (${indexedValue(path)})`)
  }
}
