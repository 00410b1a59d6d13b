import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {readPeriod} from '../period/readPeriod.ts'
import {readRegistration} from './readRegistration.ts'

const timeZone = 'Europe/Stockholm'

const read = (language: string, body: string, link = 'registration: https://example.org/form') => {
  const page = pageOf(`lang: ${language}\nevent-date: 2027-05-26 18:00\n${link}`, body)
  const paragraphs = paragraphsOf(page)
  const {period} = readPeriod(page, paragraphs, {timeZone})
  const {registration, messages} = readRegistration(page, paragraphs, {
    timeZone,
    ...(period ? {period: period.value} : {}),
  })
  return {
    closes: registration.map(({value: {closes}}) => closes?.slice(0, 16)),
    urls: registration.map(({value: {url}}) => url),
    codes: messages.map(({ruleId}) => ruleId),
  }
}

describe('the last day to register', () => {
  it.each([
    ['en', 'Early bird tickets are £20 until 1 May, then £30.'],
    ['en', 'Tickets £20 until 1 May, then £30.'],
    ['sv', 'Tidiga biljetter säljs till och med 1 maj.'],
    ['nb', 'Tidligpris på billetter til og med 1. mai.'],
    ['da', 'Early bird-billetter kan købes indtil 1. maj.'],
    ['de', 'Frühbucher-Tickets gibt es bis zum 1. Mai.'],
    ['nl', 'Vroegboekkorting op tickets tot 1 mei.'],
    ['fr', "Réservation à tarif réduit jusqu'au 1er mai."],
    ['es', 'Inscripción anticipada con descuento hasta el 1 de mayo.'],
    ['it', 'Iscrizioni a tariffa ridotta entro il 1 maggio.'],
  ])('is not that of an early price, in %s: %s', (language, body) => {
    expect(read(language, body).closes).toEqual([undefined])
  })

  it.each([
    ['en', 'The call for papers closes on 1 May; register your talk.'],
    ['en', 'Volunteers: sign up by 2 May.'],
    ['sv', 'Funktionärer anmäler sig senast 2 maj.'],
    ['nb', 'Frivillige melder seg på innen 2. mai: meld deg på!'],
    ['da', 'Frivillige skal tilmelde sig senest 2. maj.'],
    ['de', 'Helferinnen melden sich bis zum 2. Mai an.'],
    ['nl', 'Vrijwilligers kunnen zich aanmelden tot 2 mei.'],
    ['fr', 'Bénévoles : inscrivez-vous avant le 2 mai.'],
    ['es', 'Voluntarios: inscripción hasta el 2 de mayo.'],
    ['it', 'Volontari: iscrizione entro il 2 maggio.'],
  ])('is not that of talks or helpers, in %s: %s', (language, body) => {
    expect(read(language, body).closes).toEqual([undefined])
  })

  it.each([
    ['en', 'Ideally, please register by 1 May, but you may just turn up.'],
    ['en', 'Registration is recommended before 1 May.'],
    ['sv', 'Anmäl dig gärna senast 1 maj.'],
    ['nb', 'Meld deg gjerne på innen 1. mai.'],
    ['da', 'Tilmeld dig gerne senest 1. maj.'],
    ['de', 'Anmeldung bis zum 1. Mai erwünscht.'],
    ['nl', 'Aanmelden vóór 1 mei is aanbevolen.'],
    ['fr', 'Réservation conseillée avant le 1er mai.'],
    ['es', 'Se recomienda inscripción antes del 1 de mayo.'],
    ['it', 'Prenotazione consigliata entro il 1 maggio.'],
  ])('is none that is only advised, in %s: %s', (language, body) => {
    expect(read(language, body).closes).toEqual([undefined])
  })

  it.each([
    ['en', 'Please RSVP by noon on May 10.', '2027-05-10T10:00'],
    ['en', 'Register by Monday 5pm, May 10.', '2027-05-10T15:00'],
    ['en', 'Register before 17:00 on 10 May.', '2027-05-10T15:00'],
    ['sv', 'Anmäl dig senast kl 12 den 10 maj.', '2027-05-10T10:00'],
    ['nb', 'Meld deg på innen kl. 12 den 10. mai.', '2027-05-10T10:00'],
    ['da', 'Tilmeld dig senest kl. 12 den 10. maj.', '2027-05-10T10:00'],
    ['de', 'Bitte bis 12 Uhr am 10. Mai anmelden.', '2027-05-10T10:00'],
    ['de', 'Anmeldung bis 10. Mai, 12 Uhr.', '2027-05-10T10:00'],
    ['nl', 'Aanmelden kan tot 12.00 uur op 10 mei.', '2027-05-10T10:00'],
    ['fr', 'Inscription avant midi le 10 mai.', '2027-05-10T10:00'],
    ['es', 'Inscripción hasta las 12:00 del 10 de mayo.', '2027-05-10T10:00'],
    ['it', 'Iscrizioni entro le ore 12 del 10 maggio.', '2027-05-10T10:00'],
  ])('has its hour, in %s: %s', (language, body, closes) => {
    expect(read(language, body).closes).toEqual([closes])
  })

  it.each([
    ['en', 'Please register before 10 May.', '2027-05-09T21:59'],
    ['en', 'Register before Monday, 10 May.', '2027-05-09T21:59'],
    ['en', 'Register by 10 May.', '2027-05-10T21:59'],
    ['en', 'Register before midnight on 10 May.', '2027-05-10T21:59'],
    ['sv', 'Anmäl dig innan den 10 maj.', '2027-05-09T21:59'],
    ['sv', 'Anmäl dig före 10 maj.', '2027-05-09T21:59'],
    ['sv', 'Anmäl dig senast den 10 maj.', '2027-05-10T21:59'],
    ['nb', 'Meld deg på før 10. mai.', '2027-05-09T21:59'],
    ['nb', 'Meld deg på innen 10. mai.', '2027-05-10T21:59'],
    ['da', 'Tilmeld dig før den 10. maj.', '2027-05-09T21:59'],
    ['da', 'Tilmeld dig inden den 10. maj.', '2027-05-10T21:59'],
    ['de', 'Bitte vor dem 10. Mai anmelden.', '2027-05-09T21:59'],
    ['de', 'Bitte bis zum 10. Mai anmelden.', '2027-05-10T21:59'],
    ['nl', 'Aanmelden vóór 10 mei.', '2027-05-09T21:59'],
    ['nl', 'Aanmelden kan tot en met 10 mei.', '2027-05-10T21:59'],
    ['fr', 'Inscription avant le 10 mai.', '2027-05-09T21:59'],
    ['fr', "Inscription jusqu'au 10 mai.", '2027-05-10T21:59'],
    ['es', 'Inscripción antes del 10 de mayo.', '2027-05-09T21:59'],
    ['es', 'Inscripción hasta el 10 de mayo.', '2027-05-10T21:59'],
    ['it', 'Iscrizioni prima del 10 maggio.', '2027-05-09T21:59'],
    ['it', 'Iscrizioni entro il 10 maggio.', '2027-05-10T21:59'],
  ])(
    'is the one before a day that it is said to be before, in %s: %s',
    (language, body, closes) => {
      expect(read(language, body).closes).toEqual([closes])
    },
  )

  it.each([
    ['before 10 May', '2027-05-09T21:59'],
    ['10 May, 12:00', '2027-05-10T10:00'],
    ['10 May', '2027-05-10T21:59'],
  ])('is read in the same way under a key: %s', (words, closes) => {
    const link = `registration: https://example.org/form\ndeadline: ${words}`
    expect(read('en', '', link).closes).toEqual([closes])
  })

  it.each([
    'Register by 1 May: [students](https://example.org/a). Register by 15 May: [guests](https://example.org/b).',
    '[Register as a student](https://example.org/a) by 1 May or [register as a guest](https://example.org/b) by 15 May.',
    'Register by 1 May: [students](https://example.org/a), by 15 May: [register for guests](https://example.org/b).',
  ])('is each link’s own: %s', (body) => {
    const {closes, urls} = read('en', body, 'title: A')
    expect([urls, closes]).toEqual([
      ['https://example.org/a', 'https://example.org/b'].map((url) => expect.stringContaining(url)),
      ['2027-05-01T21:59', '2027-05-15T21:59'],
    ])
  })

  it.each([
    ['en', 'Register by 20 June.'],
    ['sv', 'Anmäl dig senast 20 juni.'],
    ['de', 'Bitte bis zum 20. Juni anmelden.'],
    ['fr', "Inscription jusqu'au 20 juin."],
    ['en', 'Register by 20 June 2027.'],
  ])('is never behind the event, nor most of a year before it, in %s: %s', (language, body) => {
    const {closes, codes} = read(language, body)
    expect([closes, codes]).toEqual([[undefined], ['deadline-after-event']])
  })

  it('may be in the year before', () => {
    expect(read('en', 'Register by 20 December.').closes).toEqual(['2026-12-20T22:59'])
  })
})

it.each([
  ['sv', 'Anmäl dig senast 10.5.', '2027-05-10T21:59'],
  ['sv', 'Anmäl senast 10.5 till köket.', '2027-05-10T21:59'],
])('a deadline may be written with a full stop, in %s: %s', (language, body, closes) => {
  expect(read(language, body).closes).toEqual([closes])
})

it('takes no clock time for such a day', () => {
  expect(read('sv', 'Anmäl dig senast 10.30 samma dag.').closes).toEqual([undefined])
})
