import {assert, option, property, record, string, stringMatching} from 'fast-check'
import {expect, it} from 'vitest'

import {defined} from '../../content/objects/defined.ts'
import {paramsOf, shownOf} from './shownMonth.ts'

const perhaps = {nil: undefined}

it('keeps in the address what is shown, and what others keep there', () => {
  assert(
    property(
      option(stringMatching(/^2\d{3}-(?:0[1-9]|1[0-2])$/u), perhaps),
      record({group: option(string(), perhaps), language: option(string(), perhaps)}),
      (month, choice) => {
        const shown = {...defined({month}), filter: defined(choice)}
        const params = paramsOf(shown, {inspect: 'x', month: '2020-01', group: 'before'})
        expect(shownOf(params)).toEqual(shown)
        expect(params['inspect']).toBe('x')
      },
    ),
  )
})

it('takes no month from an address that somebody wrote by hand', () => {
  expect(shownOf({month: '2027-13'})).toEqual({filter: {}})
})
