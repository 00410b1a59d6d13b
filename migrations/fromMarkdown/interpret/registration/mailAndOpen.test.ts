import {describe, expect, it} from 'vitest'

import {urls} from '../../testing/sampleRegistration.ts'

const mailto = ['mailto:kim@example.org']
const form = ['https://example.org/form']

describe('registering by mail', () => {
  it.each([
    ['en', 'registration: RSVP to kim@example.org'],
    ['de', 'anmeldung: per E-Mail an kim@example.org'],
    ['nl', 'aanmelden: via kim@example.org'],
    ['fr', 'inscription: par mail à kim@example.org'],
    ['es', 'inscripcion: correo a kim@example.org'],
    ['it', 'iscrizione: scrivere a kim@example.org'],
    ['da', 'tilmelding: på mail til kim@example.org'],
    ['nb', 'påmelding: på e-post til kim@example.org'],
    ['sv', 'anmälan: mejla kim@example.org'],
    ['en', 'registration: {email: kim@example.org}'],
  ])('is read in %s from a key: %s', (language, line) => {
    expect(urls(`lang: ${language}\n${line}`)).toEqual(mailto)
  })

  it.each([
    'registration: Questions to kim@example.org',
    'registration: No registration, just write to kim@example.org',
  ])('is not what other words are about: %s', (line) => {
    expect(urls(`lang: en\n${line}`)).toEqual([])
  })

  it.each([
    ['en', '## Registration\n\nEmail kim@example.org.'],
    ['de', '## Anmeldung\n\nBitte per E-Mail an kim@example.org bis zum 1. April.'],
    ['nl', '## Aanmelden\n\nStuur een mail naar kim@example.org.'],
    ['fr', '## Inscription\n\nPar mail à kim@example.org.'],
    ['es', '## Inscripción\n\nEscribe a kim@example.org.'],
    ['it', '## Iscrizione\n\nScrivi a kim@example.org.'],
    ['da', '## Tilmelding\n\nSkriv til kim@example.org.'],
    ['nb', '## Påmelding\n\nSend en e-post til kim@example.org.'],
    ['sv', '## Anmälan\n\nMejla kim@example.org senast 1 maj.'],
    ['en', 'To book a place, contact kim@example.org'],
    ['en', 'Booking is required: kim@example.org'],
    ['de', 'Reservierung unter kim@example.org'],
    ['nl', 'Stuur een mail naar kim@example.org om je aan te melden.'],
    ['it', "Prenotazioni all'indirizzo kim@example.org"],
    ['da', 'Book plads på kim@example.org'],
  ])('is read in %s from the body: %s', (language, body) => {
    expect(urls(`lang: ${language}`, body)).toEqual(mailto)
  })

  it('is only a suggestion where the words are for questions', () => {
    expect(urls('lang: en', '## Registration\n\nQuestions? kim@example.org')).toEqual([])
  })
})

describe('a link behind words that registering is open', () => {
  it.each([
    ['en', 'Registration is now open! [Form](https://example.org/form)'],
    ['en', 'Sign-ups are open [here](https://example.org/form).'],
    ['de', 'Die Anmeldung ist geöffnet! [Zum Formular](https://example.org/form)'],
    ['fr', 'Les inscriptions sont ouvertes ! [Formulaire](https://example.org/form)'],
    ['es', '¡Inscripciones abiertas! [Más información](https://example.org/form)'],
    ['es', '## Inscripciones abiertas\n\n[Formulario](https://example.org/form)'],
    ['it', 'Le iscrizioni sono aperte! [Modulo](https://example.org/form)'],
    ['nl', 'De inschrijving is geopend! [Formulier](https://example.org/form)'],
    ['da', 'Tilmeldingen er åben! [Formular](https://example.org/form)'],
    ['nb', 'Påmeldingen er åpen! [Skjema](https://example.org/form)'],
    ['sv', 'Nu är anmälan öppen! [Till formuläret](https://example.org/form)'],
  ])('is for registering, in %s: %s', (language, body) => {
    expect(urls(`lang: ${language}`, body)).toEqual(form)
  })

  it.each([
    ['en', 'Registration is open! [The programme](https://example.org/form) is out.'],
    ['en', 'Registration is open! [Anna](https://example.org/form) will speak.'],
    ['de', 'Der Saal ist geöffnet! [Zur Seite](https://example.org/form)'],
  ])('is not where it says something else, in %s: %s', (language, body) => {
    expect(urls(`lang: ${language}`, body)).toEqual([])
  })
})
