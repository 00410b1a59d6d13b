import type {DatabaseSync} from 'node:sqlite'

import type {Problem} from './problem.ts'
import {problem} from './problem.ts'

/** What SQLite finds wrong with the file itself. https://www.sqlite.org/pragma.html#pragma_integrity_check */
export function* checkFile(database: DatabaseSync): Generator<Problem> {
  for (const row of database.prepare('PRAGMA integrity_check').iterate()) {
    const finding = String(Object.values(row)[0])
    if (finding !== 'ok') yield problem('file-damaged', `The file is damaged: ${finding}`)
  }
}
