import {describe, expect, it} from 'vitest'

import {convertBody} from '../../convert/convertBody.ts'
import {pageOf} from '../../testing/samplePage.ts'
import {readParagraphs} from '../paragraphs/readParagraphs.ts'
import {readRegistration} from './readRegistration.ts'

const priceOf = (frontMatter: string, body = '', language = 'en') => {
  const page = pageOf(`lang: ${language}\nregistration: https://a.example/\n${frontMatter}`, body)
  const paragraphs = readParagraphs(
    convertBody(page, {exact: false, markdown: 'kramdown'}),
    page.body,
  )
  const {registration} = readRegistration(page, paragraphs, {timeZone: 'Europe/Stockholm'})
  return registration[0]?.value.price
}

describe('the price under a key', () => {
  it.each([
    ['$20', 20, 'USD'],
    ['US$20', 20, 'USD'],
    ['CA$20', 20, 'CAD'],
    ['$20 CAD', 20, 'CAD'],
    ['A$ 20', 20, 'AUD'],
    ['NZ$12.50', 12.5, 'NZD'],
    ['$150 MXN', 150, 'MXN'],
    ['R$ 50', 50, 'BRL'],
    ['1,200 JPY', 1200, 'JPY'],
    ['PLN 20', 20, 'PLN'],
    ['£8', 8, 'GBP'],
  ])('%s is %d %s', (price, amount, currency) => {
    expect(priceOf(`price: "${price}"`)).toEqual({free: false, amount, currency})
  })

  it.each(['BZ$20', 'About 20'])('%s is kept in words', (price) => {
    expect(priceOf(`price: ${price}`)).toEqual({note: price})
  })

  it('has what else it says beside it', () => {
    expect(priceOf('price: from £5')).toEqual({
      free: false,
      amount: 5,
      currency: 'GBP',
      note: 'from £5',
    })
  })
})

describe('prices in a text', () => {
  it.each([
    ['nb', 'Pris: 200,- inkl. mat', {free: false, amount: 200, currency: 'NOK'}],
    ['da', 'Pris: 80,-', {free: false, amount: 80, currency: 'DKK'}],
    ['nl', 'Kosten: € 5,- per keer', {free: false, amount: 5, currency: 'EUR'}],
    ['de', 'Eintritt: 7,- €', {free: false, amount: 7, currency: 'EUR'}],
    [
      'nb',
      '**Når:** 6. mai kl. 18\n**Hvor:** Biblioteket\n**Pris:** 200,- inkl. mat',
      {free: false, amount: 200, currency: 'NOK'},
    ],
    ['en', 'Tickets: $25 AUD.', {free: false, amount: 25, currency: 'AUD'}],
    ['en', 'Entry is $5; free coffee.', {free: false, amount: 5, currency: 'USD'}],
    ['en', 'Tickets £12. Free parking.', {free: false, amount: 12, currency: 'GBP'}],
    ['nl', 'Toegang gratis, thee € 2.', {note: 'Toegang gratis, thee € 2.'}],
    ['de', 'Eintritt frei, Saft ab 2 €.', {note: 'Eintritt frei, Saft ab 2 €.'}],
    ['da', 'Entré 80 kr. Gratis for medlemmer.', {note: 'Entré 80 kr. · Gratis for medlemmer.'}],
    [
      'en',
      'The lunch costs £8. Attendance is free.',
      {note: 'The lunch costs £8. · Attendance is free.'},
    ],
    [
      'it',
      '| Biglietto | Prezzo |\n|---|---|\n| Intero | 8,00 € |\n| Soci | gratis |',
      {note: 'Intero 8,00 € · Soci gratis'},
    ],
    [
      'sv',
      '| Pris | 200 kr |\n|---|---|\n| Tid | 18:00 |',
      {free: false, amount: 200, currency: 'SEK'},
    ],
    ['de', '| Karte | Ort |\n|---|---|\n| Kaffee | gratis |', undefined],
  ])('in %s: %s', (language, body, price) => {
    expect(priceOf('', `${body}\n`, language)).toEqual(price)
  })

  it('give way to the one under a key', () => {
    expect(priceOf('price: £8', 'Attendance is free.\n')).toMatchObject({amount: 8})
  })
})
