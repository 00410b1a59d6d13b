import {assert, integer, property} from 'fast-check'
import {describe, expect, test} from 'vitest'

import {contrast, readable, readableOn} from './contrast.ts'

const colours = integer({min: 0, max: 0xffffff}).map(
  (colour) => `#${colour.toString(16).padStart(6, '0')}`,
)

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The darkest grey that WCAG's own examples name as too light, and the one that is not.
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#FFFFFF', 4.54],
  ])('of %s on %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
    expect(contrast(other, one)).toBeCloseTo(expected, 2)
  })

  test.each(['', 'red', '#fff', '#12345g'])('of “%s” is not known', (colour) => {
    expect(contrast(colour, '#ffffff')).toBeUndefined()
  })
})

describe('a colour that is made readable', () => {
  test('can be read on any ground, and is left alone where it can', () => {
    assert(
      property(colours, colours, (ground, colour) => {
        const made = readableOn(ground, colour)
        expect(contrast(made, ground)).toBeGreaterThanOrEqual(readable)
        if ((contrast(colour, ground) ?? 0) >= readable) expect(made).toBe(colour)
      }),
    )
  })
})
