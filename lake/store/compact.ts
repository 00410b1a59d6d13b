import type {DatabaseSync} from 'node:sqlite'
import {setImmediate} from 'node:timers/promises'

import {pragma} from './database.ts'
import {numberOf} from './rows.ts'
import {ThinHistory} from './thinHistory.ts'

/** Some tens of milliseconds of work. */
const pagesAtOnce = 2000

export interface CompactOptions {
  /** Every revision that is younger stays; 0 thins all of history, undefined nothing of it. */
  readonly keepDays: number | undefined
  readonly now: Date
}

export interface Compacted {
  readonly bytesBefore: number
  readonly bytesAfter: number
}

/**
 * Thins history and gives the space that is free in the file back. Done in small steps, between which
 * others read and write; only a file of the first format is rewritten in one go.
 */
export async function compact(
  database: DatabaseSync,
  transaction: <Result>(work: () => Result) => Result,
  {keepDays, now}: CompactOptions,
): Promise<Compacted> {
  const bytesBefore = sizeOf(database)
  if (keepDays !== undefined) {
    const before = new Date(now.getTime() - keepDays * 24 * 60 * 60 * 1000).toISOString()
    const history = new ThinHistory(database, lastBefore(database, before))
    const thinBehind = (document: string): string | undefined =>
      transaction(() => history.next(document))
    for (let at = thinBehind(''); at !== undefined; at = thinBehind(at)) await setImmediate()
  }
  await freeSpace(database)
  return {bytesBefore, bytesAfter: sizeOf(database)}
}

/** Behind which there may be transactions from before `time` too, where a clock was set back. */
const lastBefore = (database: DatabaseSync, time: string): number => {
  const row = database
    .prepare(
      `SELECT coalesce(
         (SELECT min(sequence) - 1 FROM transactions WHERE timestamp >= ?),
         (SELECT max(sequence) FROM transactions),
         0
       ) AS last`,
    )
    .get(time)
  return row === undefined ? 0 : numberOf(row, 'last')
}

const incremental = 2

const freeSpace = async (database: DatabaseSync): Promise<void> => {
  if (pragma(database, 'auto_vacuum') !== incremental) {
    database.exec('PRAGMA auto_vacuum = INCREMENTAL; VACUUM')
  }
  let free = Number(pragma(database, 'freelist_count'))
  while (free > 0) {
    database.exec(`PRAGMA incremental_vacuum(${pagesAtOnce})`)
    await setImmediate()
    const left = Number(pragma(database, 'freelist_count'))
    if (left >= free) break
    free = left
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

const sizeOf = (database: DatabaseSync): number =>
  Number(pragma(database, 'page_count')) * Number(pragma(database, 'page_size'))
