import {describe, expect, it} from 'vitest'

import {certaintyOf} from './certainty.ts'

describe('certaintyOf', () => {
  it.each([
    [1, 'sure'],
    [0.8, 'sure'],
    [0.79, 'likely'],
    [0.5, 'likely'],
    [0.3, 'passing'],
  ])('says of %d that it is %s', (confidence, certainty) => {
    expect(certaintyOf(confidence)).toBe(certainty)
  })
})
