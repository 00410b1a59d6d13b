import {describe, expect, it} from 'vitest'

import {linkTo, written} from '../../testing/sampleRegistration.ts'

describe('terms', () => {
  const link = linkTo('Anmälan', 'https://example.org/form')

  it.each([
    ['Det är gratis att delta.', {price: {free: true}}],
    ['Allt är gratis och digitalt.', {price: {free: true}}],
    ['Deltagandet är kostnadsfritt.', {price: {free: true}}],
    ['Fri entré!', {price: {free: true}}],
    ['The lab is free to join.', {price: {free: true}}],
    ['The event is free of charge.', {price: {free: true}}],
    ['Admission is free.', {price: {free: true}}],
    ['Priset är 250 kr.', {price: {free: false, amount: 250, currency: 'SEK'}}],
    ['Biljetten kostar 1 200 kronor.', {price: {free: false, amount: 1200, currency: 'SEK'}}],
    ['Tickets cost €15.50.', {price: {free: false, amount: 15.5, currency: 'EUR'}}],
    ['Entry fee: 20 EUR', {price: {free: false, amount: 20, currency: 'EUR'}}],
    ['Biljetter: 100 kr, studenter 50 kr', {price: {note: 'Biljetter: 100 kr, studenter 50 kr'}}],
    [
      'Biljetten kostar 450 kr för vuxna och är gratis för barn.',
      {price: {note: 'Biljetten kostar 450 kr för vuxna och är gratis för barn.'}},
    ],
    ['Gratis för medlemmar.', {price: {note: 'Gratis för medlemmar.'}}],
    ['Sista anmälningsdag är 1 maj.', {closes: '2027-05-01T21:59:00.000Z'}],
    ['Anmäl dig senast den 1 maj!', {closes: '2027-05-01T21:59:00.000Z'}],
    [
      'Remember that the 1st of May is the deadline for registering.',
      {closes: '2027-05-01T21:59:00.000Z'},
    ],
    ['Please register by May 1 at 12:00.', {closes: '2027-05-01T10:00:00.000Z'}],
    ['OSA senast 20 december.', {closes: '2026-12-20T22:59:00.000Z'}],
    ['Anmälan öppnar den 1 april.', {opens: '2027-03-31T22:00:00.000Z'}],
    ['Fullbokat!', {soldOut: true}],
    ['Eventet är fullbokat.', {soldOut: true}],
    ['Sold out', {soldOut: true}],
    ['Max 30 deltagare.', {capacity: 30}],
    ['There are only 25 seats.', {capacity: 25}],
  ])('reads "%s"', (body, expected) => {
    const [first] = written(link, body)
    expect(first).toEqual({
      _type: 'registrationLink',
      _key: first?._key,
      url: 'https://example.org/form',
      label: 'Anmälan',
      kind: 'registration',
      ...expected,
    })
  })

  it.each([
    'Vi bjuder på gratis kaffe.',
    'Vi talar om fri programvara and free software.',
    'Det är inte gratis att bygga vägar.',
    'Man kan söka upp till 2 miljoner kronor.',
    'Lämna synpunkter senast den 1 maj.',
    'Anmäl dig snart: det brukar bli fullbokat.',
    'Om det blir fullbokat finns en väntelista.',
    'Arbeta i grupper om max 5 deltagare per grupp.',
    'Vinn ett pris på 5000 kr.',
  ])('reads no terms in "%s"', (body) => {
    const [first] = written(link, body)
    expect(Object.keys(first ?? {}).toSorted()).toEqual(['_key', '_type', 'kind', 'label', 'url'])
  })

  it('gives terms to the link that their paragraph names, else to the first', () => {
    const body =
      'Hela konferensen har [anmälan](https://example.org/all).\n\nSessionen är gratis, [anmäl dig](https://example.org/one).\n\nMax 30 deltagare.'
    expect(written(link, body)).toMatchObject([
      {url: 'https://example.org/form', capacity: 30},
      {url: 'https://example.org/all'},
      {url: 'https://example.org/one', price: {free: true}},
    ])
    expect(written(link, body)[1]).not.toHaveProperty('price')
  })

  it('reads the keys for terms', () => {
    expect(
      written(`${link}\nprice: 100 kr\ncapacity: 40\ndeadline: 2027-05-01\nsold_out: true`),
    ).toMatchObject([
      {
        price: {free: false, amount: 100, currency: 'SEK'},
        capacity: 40,
        closes: '2027-05-01T21:59:00.000Z',
        soldOut: true,
      },
    ])
  })
})

it.each([
  ['nl', 'Max. 60 deelnemers.'],
  ['de', 'Max. 60 Teilnehmende.'],
  ['sv', 'Max. 60 deltagare.'],
])('reads the number of places behind a short word, in %s: %s', (language, body) => {
  expect(written(`lang: ${language}\nregistration: https://example.org/form`, body)).toMatchObject([
    {capacity: 60},
  ])
})
