import {describe, expect, it} from 'vitest'

import {byteSize, inBatches} from '../dataset/batches.ts'
import type {JsonDocument} from '../dataset/json.ts'

const document = (title: string): JsonDocument => ({_id: title.slice(0, 5), _type: 'event', title})
const sized = (title: string): number => byteSize({_id: 'a', _type: 'event', title})
const sizes = async (documents: readonly JsonDocument[]): Promise<readonly number[]> => {
  const found: number[] = []
  for await (const batch of inBatches(documents, byteSize)) found.push(batch.length)
  return found
}

describe('inBatches', () => {
  it('counts bytes, not characters', () => {
    expect(sized('å')).toBe(sized('a') + 1)
  })

  it('gathers up to a hundred documents', async () => {
    expect(await sizes(Array.from({length: 250}, () => document('x')))).toEqual([100, 100, 50])
  })

  it('keeps a batch below two million bytes, and takes a larger document alone', async () => {
    const long = document('ö'.repeat(600_000))
    const huge = document('x'.repeat(3_000_000))
    expect(await sizes([long, long, huge, document('x')])).toEqual([1, 1, 1, 1])
  })
})
