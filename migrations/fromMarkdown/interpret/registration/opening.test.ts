import {describe, expect, it} from 'vitest'

import {written} from '../../testing/sampleRegistration.ts'

/** In Stockholm, of an event on 6 May 2027. */
const edges = (language: string, body: string) =>
  written(`lang: ${language}\nregistration: https://example.org/form`, body).map(
    ({opens, closes}) => [opens?.slice(0, 16), closes?.slice(0, 16)],
  )

const [first, last] = ['2027-01-31T23:00', '2027-03-07T22:59']

describe('from when and until when one can register', () => {
  it.each([
    ['en', 'Registration opens February 1 and closes March 7.'],
    ['en', 'Registration is open from 1 February to 7 March.'],
    ['sv', 'Anmälan öppnar den 1 februari och stänger den 7 mars.'],
    ['sv', 'Anmälan är öppen från 1 februari till 7 mars.'],
    ['de', 'Die Anmeldung öffnet am 1. Februar und schließt am 7. März.'],
    ['de', 'Die Anmeldung ist vom 1. Februar bis 7. März geöffnet.'],
    ['fr', 'Les inscriptions ouvrent le 1er février et ferment le 7 mars.'],
    ['fr', 'Les inscriptions sont ouvertes du 1er février au 7 mars.'],
    ['es', 'Las inscripciones abren el 1 de febrero y cierran el 7 de marzo.'],
    ['es', 'Inscripciones abiertas del 1 de febrero al 7 de marzo.'],
    ['nl', 'De inschrijving opent op 1 februari en sluit op 7 maart.'],
    ['nl', 'De inschrijving is open van 1 februari tot 7 maart.'],
    ['da', 'Tilmeldingen åbner 1. februar og lukker 7. marts.'],
    ['da', 'Tilmeldingen er åben fra 1. februar til 7. marts.'],
    ['nb', 'Påmeldingen åpner 1. februar og stenger 7. mars.'],
    ['nb', 'Påmeldingen er åpen fra 1. februar til 7. mars.'],
    ['it', 'Le iscrizioni aprono il 1 febbraio e chiudono il 7 marzo.'],
    ['it', 'Le iscrizioni sono aperte dal 1 febbraio al 7 marzo.'],
  ])('are both read, in %s: %s', (language, body) => {
    expect(edges(language, body)).toEqual([[first, last]])
  })

  it.each([
    [
      'en',
      'Registration opens on 1 February at noon and closes on 7 March at 6 pm.',
      ['2027-02-01T11:00', '2027-03-07T17:00'],
    ],
    [
      'en',
      'Registration opens February 1 and closes March 7 at noon.',
      [first, '2027-03-07T11:00'],
    ],
    [
      'sv',
      'Anmälan öppnar den 1 februari kl 10 och stänger den 7 mars kl 18.',
      ['2027-02-01T09:00', '2027-03-07T17:00'],
    ],
    [
      'de',
      'Die Anmeldung öffnet am 1. Februar um 10 Uhr und schließt am 7. März um 18 Uhr.',
      ['2027-02-01T09:00', '2027-03-07T17:00'],
    ],
    [
      'fr',
      'Les inscriptions ouvrent le 1er février à 10h et ferment le 7 mars à 18h.',
      ['2027-02-01T09:00', '2027-03-07T17:00'],
    ],
    ['es', 'Inscripciones abiertas del 1 al 20 de febrero.', [first, '2027-02-20T22:59']],
  ])('have each its own hour, in %s: %s', (language, body, expected) => {
    expect(edges(language, body)).toEqual([expected])
  })

  it.each([
    ['en', 'The museum is open from 1 February to 7 March, register at the door.'],
    ['sv', 'Huset är öppet från 1 februari till 7 mars. Anmäl dig!'],
  ])('are not when something else is open, in %s: %s', (language, body) => {
    expect(edges(language, body)[0]?.[0]).toBe(undefined)
  })

  it.each([
    ['en', 'Registration opens on 1 February by email, for members on 5 February.'],
    ['sv', 'Anmälan öppnar 1 februari till medlemmar, 5 februari för alla.'],
  ])('are one where another day is no end, in %s: %s', (language, body) => {
    expect(edges(language, body)).toEqual([[first, undefined]])
  })
})
