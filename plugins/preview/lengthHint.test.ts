import {describe, expect, it} from 'vitest'

import {lengthHint} from './lengthHint.ts'

describe('a hint about a length', () => {
  it('says what to fill in where there is nothing', () => {
    expect(lengthHint('description', undefined)).toEqual({
      tone: 'caution',
      text: 'Description: there is none. Fill in “Summary for lists”.',
    })
  })

  it('says what may be cut off', () => {
    expect(lengthHint('title', 'x'.repeat(61)).text).toBe(
      'Title: 61 characters. What is beyond 60 may be cut off.',
    )
    expect(lengthHint('title', 'x'.repeat(60)).tone).toBe('positive')
  })

  it('counts characters as a reader does', () => {
    expect(lengthHint('title', 'Räksmörgås 👩‍👩‍👧').text).toBe('Title: 12 characters. Shown whole.')
  })
})
