import type {ByteStore} from '../../parse/byteStore.ts'
import type {PageEntry} from '../pageEntry.ts'
import {KeyIndex} from './keyIndex.ts'
import {Numbers} from './numbers.ts'
import {PackedList} from './packedList.ts'

/** By what pages are picked out without being read. */
const traits = {
  event: ({type}) => type === 'event',
  project: ({type}) => type === 'project',
  group: ({type}) => type === 'group',
  published: ({draft}) => !draft,
  draft: ({draft}) => draft,
  presents: ({presented}) => presented.length > 0,
  namesPeople: ({people, presented}) => people.length + presented.length > 0,
  namesOrganisations: ({organisations}) => organisations.length > 0,
  isPart: ({wholes, sessionOf, partOf}) =>
    wholes.length > 0 || sessionOf !== undefined || partOf !== undefined,
} satisfies Record<string, (entry: PageEntry) => boolean>
type Trait = keyof typeof traits

const bits = new Map(Object.keys(traits).map((trait, position) => [trait, 1 << position]))

const bitsOf = (entry: PageEntry): number =>
  Object.values(traits).reduce((sum, has, position) => sum + (has(entry) ? 1 << position : 0), 0)

/** The entries of all pages, packed, in the order of paths. */
export class Entries {
  readonly #list: PackedList<PageEntry>
  readonly #traits = new Numbers()

  constructor(store: ByteStore) {
    this.#list = new PackedList(store)
  }

  get length(): number {
    return this.#list.length
  }

  add(entry: PageEntry): void {
    this.#list.add(entry)
    this.#traits.add(bitsOf(entry))
  }

  at(index: number): PageEntry {
    return this.#list.at(index)
  }

  /** The entries that have all of some traits. */
  *having(...wanted: readonly Trait[]): Generator<PageEntry> {
    const mask = wanted.reduce((sum, trait) => sum | (bits.get(trait) ?? 0), 0)
    for (let index = 0; index < this.length; index += 1) {
      if (((this.#traits.at(index) ?? 0) & mask) === mask) yield this.at(index)
    }
  }

  /** An index over the entries that have a trait, or over all. */
  indexBy(
    keysOf: (entry: PageEntry) => Iterable<string>,
    ...wanted: readonly Trait[]
  ): KeyIndex<PageEntry> {
    return new KeyIndex(this, withPlaces(this.having(...wanted)), keysOf)
  }
}

const withPlaces = function* (
  entries: Iterable<PageEntry>,
): Generator<readonly [number, PageEntry]> {
  for (const entry of entries) yield [entry.index, entry]
}
