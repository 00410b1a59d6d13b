import {expect, test} from 'vitest'

import {firstCode, shownCode} from '../test/readmeCode.ts'
import {place, refused, value} from './testing/readmeExample.ts'

test('The example in the README says what comes out of it', () => {
  expect(value).toMatchObject({
    title: 'Fair',
    start: {type: 'timestamp', iso: '2027-05-03'},
    open: true,
    hour: 64800,
  })
  expect(place).toEqual({start: 7, end: 11})
  expect(refused).toEqual({problem: "did not find expected ',' or ']'", offset: 9})
})

test('The README shows the example that is tested', () => {
  expect(firstCode('psych/README.md')).toBe(
    shownCode('psych/testing/readmeExample.ts', 'psych-yaml'),
  )
})
