import {expect, it} from 'vitest'

import {currencyChoices} from './currencies.ts'

it('begins with the currency of the site and names each once', () => {
  const choices = currencyChoices('SEK')
  expect(choices.slice(0, 3)).toEqual([
    {value: 'SEK', title: 'SEK – Swedish Krona'},
    {value: 'EUR', title: 'EUR – Euro'},
    {value: 'NOK', title: 'NOK – Norwegian Krone'},
  ])
  const codes = choices.map(({value}) => value)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toContain('JPY')
  expect(currencyChoices()[0]?.value).toBe('EUR')
})
