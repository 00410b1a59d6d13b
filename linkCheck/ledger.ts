import type {LinkRecord} from '../content/links/linkRecord.ts'
import type {Lake} from './dataset/documents.ts'
import {readAddresses, type NamedAddress} from './dataset/readAddresses.ts'
import {readRecords, recordId, recordWriter, removeRecords} from './dataset/records.ts'
import {isDue} from './rules/due.ts'
import type {Outcome} from './rules/outcome.ts'
import {recordAfter} from './rules/recordAfter.ts'

/** The addresses of a dataset, and what is known of each. */
export interface Ledger {
  readonly addresses: readonly NamedAddress[]
  readonly before: ReadonlyMap<string, LinkRecord>
  /** As they are now: those of this run over those of earlier ones. */
  readonly records: ReadonlyMap<string, LinkRecord>
  /** Whose records are of this run. */
  readonly checked: ReadonlySet<string>
  /** How many records went with the addresses that they were of. */
  readonly removed: number
  readonly isDue: (address: NamedAddress) => boolean
  readonly keep: (address: NamedAddress, outcome: Outcome) => Promise<void>
  /** Writes what is left. */
  readonly end: () => Promise<void>
}

/** Reads the dataset, and removes records of addresses that no document names. */
export async function openLedger(
  lake: Lake,
  now: () => Date,
  olderThanMs: number | undefined,
): Promise<Ledger> {
  const addresses = await readAddresses(lake)
  const named = new Set(addresses.map(({url}) => url))
  const before = await readRecords(lake)
  const removed = await removeRecords(lake, before, named)
  const records = new Map([...before].filter(([url]) => named.has(url)))
  const checked = new Set<string>()
  const writer = recordWriter(lake, () => now().getTime())
  return {
    addresses,
    before,
    records,
    checked,
    removed,
    isDue: ({url, isRegistration}) =>
      isDue(before.get(url), {isRegistration, now: now(), olderThanMs}),
    keep: async ({url}, outcome) => {
      const previous = before.get(url)
      const record = recordAfter({id: recordId(url), url, outcome, previous, now: now()})
      records.set(url, record)
      checked.add(url)
      await writer.add(record)
    },
    end: writer.end,
  }
}
