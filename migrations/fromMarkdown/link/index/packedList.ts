import type {ByteStore} from '../../parse/byteStore.ts'
import {Numbers} from './numbers.ts'

/** Lists up to this length are read once and kept. */
const mostKept = 1000

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * A list of plain data of which memory holds no more than where each item stands in a store. Items
 * are read anew each time in a long list: compare them by what they say, never by identity.
 */
export class PackedList<Item> {
  readonly #store: ByteStore
  readonly #starts = new Numbers()
  readonly #lengths = new Numbers()
  #kept: Item[] = []

  constructor(store: ByteStore) {
    this.#store = store
  }

  get length(): number {
    return this.#starts.length
  }

  add(item: Item): void {
    const bytes = encoder.encode(JSON.stringify(item))
    this.#starts.add(this.#store.append(bytes))
    this.#lengths.add(bytes.length)
    if (this.length > mostKept) this.#kept = []
  }

  *entries(): Generator<readonly [index: number, item: Item]> {
    for (let index = 0; index < this.length; index += 1) yield [index, this.at(index)]
  }

  at(index: number): Item {
    const kept = this.#kept[index]
    if (kept !== undefined) return kept
    const [start, length] = [this.#starts.at(index), this.#lengths.at(index)]
    if (start === undefined || length === undefined) {
      throw new RangeError(`There is no item ${index} of ${this.length}.`)
    }
    const item: Item = JSON.parse(decoder.decode(this.#store.read(start, length)))
    if (this.length <= mostKept) this.#kept[index] = item
    return item
  }
}
