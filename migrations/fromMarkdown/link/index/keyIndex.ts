import {Numbers} from './numbers.ts'

/** What an index is made over. */
export interface Indexed<Item> {
  readonly at: (index: number) => Item
}

/** Hashes have 30 bits and places 23: a double holds both, and a site may have eight million pages. */
const mostItems = 2 ** 23

const hash = (key: string): number => {
  let n = 0x811c9dc5
  for (let i = 0; i < key.length; i++) n = Math.imul(n ^ key.charCodeAt(i), 0x01000193)
  return (n ^ (n >>> 15)) >>> 2
}

/**
 * Finds items by their keys. It keeps eight bytes for a key, a hash and the item's place; whether an
 * item really has a key is looked up in the item.
 */
export class KeyIndex<Item> {
  readonly #items: Indexed<Item>
  readonly #keysOf: (item: Item) => Iterable<string>
  readonly #places = new Numbers()
  readonly #firstFrom: (least: number) => number

  constructor(
    items: Indexed<Item>,
    which: Iterable<readonly [index: number, item: Item]>,
    keysOf: (item: Item) => Iterable<string>,
  ) {
    this.#items = items
    this.#keysOf = keysOf
    for (const [index, item] of which) {
      for (const key of keysOf(item)) this.#places.add(hash(key) * mostItems + index)
    }
    this.#firstFrom = this.#places.inOrder()
  }

  /** The items that have a key, in their order. */
  *find(key: string): Generator<Item> {
    const least = hash(key) * mostItems
    let before: number | undefined
    for (let place = this.#firstFrom(least); ; place += 1) {
      const found = this.#places.at(place)
      if (found === undefined || found >= least + mostItems) return
      if (found === before) continue
      before = found
      const item = this.#items.at(found - least)
      for (const own of this.#keysOf(item)) {
        if (own !== key) continue
        yield item
        break
      }
    }
  }

  first(key: string): Item | undefined {
    for (const item of this.find(key)) return item
    return undefined
  }

  last(key: string): Item | undefined {
    let last: Item | undefined
    for (const item of this.find(key)) last = item
    return last
  }
}
