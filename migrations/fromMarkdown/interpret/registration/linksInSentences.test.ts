import {describe, expect, it} from 'vitest'

import {urls, written} from '../../testing/sampleRegistration.ts'

const form = 'https://example.org/form'

describe('a link inside the sentence that says to register', () => {
  it.each([
    ['en', `Booking is essential [on this form](${form}).`],
    ['de', `Eine Anmeldung ist erforderlich [über dieses Formular](${form}).`],
    ['fr', `L'inscription est obligatoire [sur ce formulaire](${form}).`],
    ['es', `La inscripción es obligatoria [en este formulario](${form}).`],
    ['it', `Iscrizione obbligatoria [con questo modulo](${form}).`],
    ['nl', `Aanmelden is verplicht [via dit formulier](${form}).`],
    ['da', `Tilmelding er nødvendig [på denne formular](${form}).`],
    ['nb', `Påmelding er obligatorisk [i dette skjemaet](${form}).`],
    ['sv', `Anmälan är obligatorisk [via formuläret](${form}).`],
    ['en', `Tickets are £6 and available [from our shop](${form}).`],
    ['de', `Tickets kosten 6 € und sind [in unserem Shop](${form}) erhältlich.`],
    ['fr', `Les billets coûtent 6 € et sont disponibles [dans notre boutique](${form}).`],
    ['es', `Las entradas cuestan 6 € y se venden [en nuestra tienda](${form}).`],
    ['it', `I biglietti costano 6 € e si comprano [nel nostro negozio](${form}).`],
    ['nl', `Kaartjes kosten € 6 en zijn te koop [in onze winkel](${form}).`],
    ['nb', `Billetter koster 60 kr og selges [i butikken vår](${form}).`],
    ['sv', `Biljetter kostar 60 kr och säljs [i vår butik](${form}).`],
  ])('is for that, in %s: %s', (language, body) => {
    expect(urls(`lang: ${language}`, body)).toEqual([form])
  })

  it.each([
    ['en', `Are you coming? Let us know via [Mobilizon](${form}).`],
    ['de', `Kommst du? Sag Bescheid über [Mobilizon](${form}).`],
    ['fr', `Vous venez ? Dites-le nous sur [Mobilizon](${form}).`],
    ['es', `¿Vienes? Avísanos en [Mobilizon](${form}).`],
    ['it', `Vieni? Faccelo sapere su [Mobilizon](${form}).`],
    ['nl', `Kom je? Laat het weten via [Mobilizon](${form}).`],
    ['da', `Kommer du? Giv besked via [Mobilizon](${form}).`],
    ['nb', `Kommer du? Gi beskjed via [Mobilizon](${form}).`],
    ['sv', `Kommer du? Säg till på [Mobilizon](${form}).`],
  ])('is where one tells that one comes, in %s: %s', (language, body) => {
    expect(urls(`lang: ${language}`, body)).toEqual([form])
  })

  it.each([
    ['en', `Registration is open to all members [on the board](${form}).`],
    ['en', `The programme is available [on our page](${form}).`],
    ['en', `Questions about registration? Write [on this form](${form}).`],
  ])('is not, in %s: %s', (language, body) => {
    expect(urls(`lang: ${language}`, body)).toEqual([])
  })

  it('may stand behind whose mail address it is', () => {
    const body = 'Neue Anmeldungen bitte an Tabea Lorenz, kim@example.org.'
    expect(urls('lang: de', body)).toEqual(['mailto:kim@example.org'])
  })
})

describe('registering before a day', () => {
  it.each([
    ['en', 'Please register before 1 May.'],
    ['de', 'Anmeldung vor dem 1. Mai.'],
    ['fr', 'Inscription avant le 1er mai.'],
    ['es', 'Inscripción antes del 1 de mayo.'],
    ['it', 'Iscrizioni prima del 1 maggio.'],
    ['nl', 'Aanmelden vóór 1 mei.'],
    ['da', 'Tilmelding før 1. maj.'],
    ['nb', 'Påmelding før 1. mai.'],
    ['sv', 'Anmälan före 1 maj.'],
  ])('ends with the day in front of it, in %s: %s', (language, body) => {
    const [link] = written(`lang: ${language}\nregistration: ${form}`, body)
    expect(link?.closes).toBe('2027-04-30T21:59:00.000Z')
  })
})
