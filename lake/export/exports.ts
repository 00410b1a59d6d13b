import {serviceUnavailable} from '../errors.ts'
import type {Address} from '../store/address.ts'
import type {Selected} from '../store/snapshot.ts'
import {Snapshot} from '../store/snapshot.ts'
import {exportStream} from './exportStream.ts'

/** Each one holds a connection and a state of the dataset, and keeps the file from shrinking. */
const mostAtOnce = 8
/** A reader that takes nothing for so long is taken for gone. */
const patienceMs = 60_000
const retryAfterSeconds = 10

/** The exports of a dataset that are under way. */
export class Exports {
  readonly #databaseFile: string
  readonly #address: Address
  readonly #open = new Set<Snapshot>()

  constructor(databaseFile: string, address: Address) {
    this.#databaseFile = databaseFile
    this.#address = address
  }

  /** NDJSON. Throws a 503 while too many others are under way. */
  open(selected: Selected): ReadableStream<Uint8Array> {
    if (this.#open.size >= mostAtOnce) {
      throw serviceUnavailable(
        `${mostAtOnce} exports of this dataset are under way, the most at a time. Try again later.`,
        retryAfterSeconds,
      )
    }
    const snapshot = new Snapshot(this.#databaseFile)
    this.#open.add(snapshot)
    const end = (): void => {
      clearTimeout(patience)
      this.#open.delete(snapshot)
      snapshot.close()
    }
    const patience = setTimeout(end, patienceMs).unref()
    return exportStream(snapshot, selected, this.#address, {
      onRead: () => patience.refresh(),
      onEnd: end,
    })
  }

  /** Whoever reads on is told that the dataset has gone. */
  close(): void {
    for (const snapshot of this.#open) snapshot.close()
    this.#open.clear()
  }
}
