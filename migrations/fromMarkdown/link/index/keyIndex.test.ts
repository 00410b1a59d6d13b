import {describe, expect, it} from 'vitest'

import {memoryStore} from '../../parse/byteStore.ts'
import {KeyIndex} from './keyIndex.ts'
import {PackedList} from './packedList.ts'

interface Item {
  readonly name: string
  readonly keys: readonly string[]
}

const keysOf = ({keys}: Item): readonly string[] => keys

const indexOf = (items: readonly Item[]): KeyIndex<Item> => {
  const list = new PackedList<Item>(memoryStore())
  for (const item of items) list.add(item)
  return new KeyIndex(list, list.entries(), keysOf)
}

const named = (items: Iterable<Item>): readonly string[] => Array.from(items, ({name}) => name)

describe('KeyIndex', () => {
  it('finds the items that have a key, each once and in their order', () => {
    const index = indexOf([
      {name: 'a', keys: ['x', 'y', 'x']},
      {name: 'b', keys: []},
      {name: 'c', keys: ['å', 'x']},
    ])
    expect(named(index.find('x'))).toEqual(['a', 'c'])
    expect([index.first('x')?.name, index.last('x')?.name]).toEqual(['a', 'c'])
    expect(named(index.find('å'))).toEqual(['c'])
    expect(index.first('z')).toBeUndefined()
  })

  it('tells keys apart whose hashes are the same', () => {
    // Among so many keys hundreds share one of the 2^30 hashes.
    const keys = Array.from({length: 700_000}, (_, number) => number.toString(36))
    const index = new KeyIndex({at: (place) => keys[place] ?? ''}, keys.entries(), (key) => [key])
    expect(keys.filter((key) => joined(index.find(key)) !== key)).toEqual([])
  })
})

const joined = (found: Iterable<string>): string => [...found].join(' and ')

describe('PackedList', () => {
  it('gives back what was added, however long it gets', () => {
    const list = new PackedList<Item>(memoryStore())
    const items = Array.from({length: 3000}, (_, number) => ({
      name: `Mötet nummer ${number}`,
      keys: ['n'.repeat(number % 700)],
    }))
    for (const item of items) list.add(item)
    expect(Array.from(list.entries(), ([, item]) => item)).toEqual(items)
    expect(() => list.at(3000)).toThrow(RangeError)
  })
})
