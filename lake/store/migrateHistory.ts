import type {DatabaseSync} from 'node:sqlite'

/** Until here every revision was kept whole, which is how old ones stay. */
export function keepDeltas(database: DatabaseSync): void {
  database.exec(`
    ALTER TABLE changes ADD COLUMN delta TEXT;
    ALTER TABLE changes ADD COLUMN steps INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE changes ADD COLUMN since INTEGER;
  `)
}
