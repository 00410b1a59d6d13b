import {createHash} from 'node:crypto'

import type {LinkRecord} from '../../content/links/linkRecord.ts'
import {deleteAll, documentsOf, type Lake} from './documents.ts'

/** The `_id` of an address's record. */
export function recordId(url: string): string {
  return `lectern.link.${createHash('sha256').update(url).digest('hex').slice(0, 32)}`
}

/** What is known, by address. */
export async function readRecords(lake: Lake): Promise<ReadonlyMap<string, LinkRecord>> {
  const records = new Map<string, LinkRecord>()
  for await (const record of documentsOf<LinkRecord>(lake, ['lectern.link'])) {
    records.set(record.url, record)
  }
  return records
}

/** Removes the records of addresses that no document names. @returns how many */
export async function removeRecords(
  lake: Lake,
  records: ReadonlyMap<string, LinkRecord>,
  named: ReadonlySet<string>,
): Promise<number> {
  const orphans = [...records.values()].filter(({url}) => !named.has(url)).map(({_id}) => _id)
  await deleteAll(lake, orphans)
  return orphans.length
}

/** Writes records as they come, several in one transaction. */
export interface RecordWriter {
  readonly add: (record: LinkRecord) => Promise<void>
  /** Writes what is left. */
  readonly end: () => Promise<void>
}

const largestBatch = 50
const longestWaitMs = 1_000

export function recordWriter({client, commit}: Lake, now: () => number): RecordWriter {
  let waiting: LinkRecord[] = []
  let since = now()
  let written = Promise.resolve()

  const write = (): Promise<void> => {
    const batch = waiting
    waiting = []
    since = now()
    written = written.then(async () => {
      if (batch.length === 0) return
      const transaction = batch.reduce(
        (all, record) => all.createOrReplace(record),
        client.transaction(),
      )
      await commit(transaction)
    })
    return written
  }

  return {
    add: async (record) => {
      waiting.push(record)
      if (waiting.length >= largestBatch || now() - since >= longestWaitMs) await write()
    },
    end: write,
  }
}
