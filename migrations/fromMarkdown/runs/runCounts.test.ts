import {describe, expect, it} from 'vitest'

import {countsOfWrites, sumOfCounts} from './runCounts.ts'

const form = (id: string) => ({_id: id, _type: 'event'})

describe('the counts of a run', () => {
  it('are of documents: a draft and what is published are one, and records of imports are none', () => {
    expect(
      countsOfWrites([
        {id: 'a', after: form('a')},
        {id: 'b', before: form('b'), after: form('b')},
        {id: 'drafts.b', before: form('drafts.b'), after: form('drafts.b')},
        {id: 'c', before: form('c')},
        {id: 'drafts.c', after: form('drafts.c')},
        {id: 'd', before: form('d')},
        {id: 'lectern.base.a', after: form('lectern.base.a')},
      ]),
    ).toEqual({created: 1, changed: 2, removed: 1})
  })

  it('add up', () => {
    expect(sumOfCounts({created: 1, changed: 2}, {changed: 3, removed: 1})).toEqual({
      created: 1,
      changed: 5,
      removed: 1,
    })
  })
})
