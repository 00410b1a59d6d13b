import {describe, expect, it} from 'vitest'

import {type Certainty, certaintyOf} from './certainty.ts'

describe('certaintyOf', () => {
  it.each<[Certainty | number, Certainty]>([
    [1, 'sure'],
    [0.8, 'sure'],
    [0.79, 'likely'],
    [0.5, 'likely'],
    [0.3, 'passing'],
    ['likely', 'likely'],
  ])('says of %s that it is %s', (confidence, certainty) => {
    expect(certaintyOf(confidence)).toBe(certainty)
  })
})
