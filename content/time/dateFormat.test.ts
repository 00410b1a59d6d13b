import {expect, test} from 'vitest'

import {dateFormat} from './dateFormat.ts'

test('is made once for one language, zone and way of writing', () => {
  const options = {timeZone: 'Europe/Oslo', year: 'numeric'} as const
  expect(dateFormat('nb', {...options})).toBe(dateFormat('nb', {...options}))
  expect(dateFormat('nb', {...options, timeZone: 'UTC'})).not.toBe(dateFormat('nb', options))
  expect(dateFormat('nb', options).format(Date.UTC(2027, 11, 31, 23, 30))).toBe('2028')
})

test('refuses a zone that nobody knows', () => {
  expect(() => dateFormat('nb', {timeZone: 'Oslo/Centre'})).toThrow(RangeError)
})
