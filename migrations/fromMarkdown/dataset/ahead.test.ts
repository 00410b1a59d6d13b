import {describe, expect, it} from 'vitest'

import {ahead} from './ahead.ts'

/** Numbers from 0, and how many were asked for so far. */
const numbers = (most: number) => {
  const made: number[] = []
  const state = {made, isClosed: false}
  const items = async function* (): AsyncGenerator<number> {
    try {
      for (let number = 0; number < most; number += 1) {
        made.push(number)
        yield number
      }
    } finally {
      state.isClosed = true
    }
  }
  return {state, items: items()}
}

const failing = async function* (): AsyncGenerator<number> {
  yield 1
  throw new Error('no more')
}

describe('ahead', () => {
  it('gives the same items, in their order', async () => {
    expect(await Array.fromAsync(ahead(numbers(100).items, 7))).toEqual(
      Array.from({length: 100}, (_, index) => index),
    )
  })

  it('makes more while one is used, and no more than may wait', async () => {
    const {state, items} = numbers(100)
    for await (const first of ahead(items, 7)) {
      expect(first).toBe(0)
      await expect.poll(() => state.made.length).toBeGreaterThan(5)
      expect(state.made.length).toBeLessThan(10)
      break
    }
    expect(state.isClosed).toBe(true)
  })

  it('fails as what it takes from fails, behind what came before', async () => {
    const got: number[] = []
    const taking = async () => {
      for await (const item of ahead(failing(), 7)) got.push(item)
    }
    await expect(taking()).rejects.toThrow('no more')
    expect(got).toEqual([1])
  })
})
