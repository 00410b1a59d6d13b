import {expect, it} from 'vitest'

import {readDuration} from './duration.ts'

it.each([
  [45, 45],
  ['45', 45],
  ['45 min', 45],
  ['45 minutes', 45],
  ['1 h 30 min', 90],
  ['1.5 h', 90],
  ['1,5 h', 90],
  ['2 hours', 120],
  ['PT1H30M', 90],
  ['PT45M', 45],
  ['1:30', 90],
])('reads %j as %i minutes', (value, minutes) => {
  expect(readDuration(value)).toBe(minutes)
})

it.each([0, -5, '', 'short', 'two hours', 5000, true, null, '2 weeks'])(
  'reads no length in %j',
  (value) => {
    expect(readDuration(value)).toBeUndefined()
  },
)
