import {readdirSync} from 'node:fs'
import {tmpdir} from 'node:os'

import {describe, expect, it} from 'vitest'

import {openSpillFile} from './spillFile.ts'

const piece = (number: number, length: number): Uint8Array =>
  new Uint8Array(length).fill(number % 251)

/** Small ones, one larger than a block, one larger than what waits in memory. */
const lengths = [...Array.from({length: 4000}, (_, at) => (at * 37) % 900), 100_000, 1_200_000, 5]

const ours = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => /^lectern-[A-Za-z0-9]{6}$/.test(name))

describe('openSpillFile', () => {
  it('gives back every piece, in any order and between writing', () => {
    using store = openSpillFile()
    const starts = lengths.map((length, number) => store.append(piece(number, length)))
    const wrong = [...starts.entries()].toReversed().filter(([number, start]) => {
      const length = lengths[number] ?? 0
      return Buffer.compare(store.read(start, length), piece(number, length)) !== 0
    })
    expect(wrong).toEqual([])
    const last = store.append(piece(7, 10))
    expect([...store.read(last, 10)]).toEqual([...piece(7, 10)])
    expect([...store.read(starts[1] ?? 0, 37)]).toEqual([...piece(1, 37)])
  })

  it('leaves nothing in the folder for temporary files, not even while it is open', () => {
    const before = ours()
    using store = openSpillFile()
    for (let number = 0; number < 30; number += 1) store.append(piece(number, 100_000))
    expect(ours().filter((name) => !before.includes(name))).toEqual([])
  })
})
