import type {DatabaseSync} from 'node:sqlite'

import {parseDocument} from './documentBody.ts'
import {DocumentRows} from './documentRows.ts'
import {keepDeltas} from './migrateHistory.ts'
import {textOf} from './rows.ts'
import {documentTables} from './tables.ts'

/** Documents become JSONB and get their variant; links learn which of them `references()` finds. */
const indexVariants = (database: DatabaseSync): void => {
  database.exec(`
    ALTER TABLE documents RENAME TO earlier_documents;
    DROP INDEX documents_by_type;
    DROP INDEX documents_by_published_id;
    DROP TABLE links;
    ${documentTables}
  `)
  const rows = new DocumentRows(database)
  for (const row of database.prepare('SELECT body FROM earlier_documents').iterate()) {
    const body = textOf(row, 'body')
    rows.put(parseDocument(body), body)
  }
  database.exec('DROP TABLE earlier_documents')
}

/** What leads from each format of the file to the next one; part of the caller's SQL transaction. */
export const migrations: Readonly<Record<number, (database: DatabaseSync) => void>> = {
  1: indexVariants,
  2: keepDeltas,
}
