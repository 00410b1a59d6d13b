import type {DatabaseSync} from 'node:sqlite'

import {keepDeltas} from './migrateHistory.ts'

/** What leads from each format of the file to the next one; part of the caller's SQL transaction. */
export const migrations: Readonly<Record<number, (database: DatabaseSync) => void>> = {
  1: keepDeltas,
}
