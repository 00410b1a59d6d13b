import {afterAll, beforeAll, describe, expect, it} from 'vitest'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {type LakeHere, startLakeHere} from '../../lakeHere.ts'
import {applied, connectionTo, shownCounts} from './applied.ts'

let lake: LakeHere

beforeAll(async () => {
  lake = await startLakeHere()
})

afterAll(async () => {
  await lake.stop()
})

const event = (id: string): ContentDocument => ({_id: id, _type: 'event', title: id})

describe('apply', () => {
  it('names documents that the lake does not take, and writes all others', async () => {
    const tooLong = 'x'.repeat(200)
    const ids = ['a', 'b', tooLong, 'c', 'no spaces', 'd', 'e']
    const connection = connectionTo(lake)
    const {counts, messages, written} = await applied(ids.map(event), {connection})
    expect(shownCounts(counts)).toEqual({created: 5})
    expect(written).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(messages).toMatchObject([
      {ruleId: 'document-refused', fatal: true, reason: expect.stringContaining(tooLong)},
      {ruleId: 'document-refused', fatal: true, reason: expect.stringContaining('no spaces')},
    ])
  })
})
