import {describe, expect, it} from 'vitest'

import {written} from '../../testing/sampleRegistration.ts'

const form = 'https://example.org/form'
const list = 'https://example.org/list'

const read = (language: string, body: string) =>
  written(`lang: ${language}\nregistration: ${form}`, body).map(({url, kind, soldOut}) => [
    url,
    kind,
    soldOut === true,
  ])

describe('a link to a waiting list', () => {
  it.each([
    ['en', `Sold out! Sign up for the waiting list at [this form](${list}).`],
    ['en', `Sold out! Use [this form](${list}) to sign up for the waiting list.`],
    ['en', `Sold out: to join the waiting list, sign up [here](${list}).`],
    ['sv', `Fullbokat! Anmäl dig till väntelistan via [formuläret](${list}).`],
    ['sv', `Fullbokat! Kom med på väntelistan genom att anmäla dig [här](${list}).`],
    ['nb', `Fulltegnet! Meld deg på ventelisten via [dette skjemaet](${list}).`],
    ['da', `Udsolgt! Tilmeld dig ventelisten via [denne formular](${list}).`],
    ['de', `Ausgebucht! Für die Warteliste bitte [hier](${list}) anmelden.`],
    ['nl', `Uitverkocht! Meld je aan voor de wachtlijst via [dit formulier](${list}).`],
    ['fr', `Complet ! Inscrivez-vous sur la liste d'attente via [ce formulaire](${list}).`],
    ['es', `¡Aforo completo! Apúntate a la lista de espera en [este formulario](${list}).`],
    ['it', `Tutto esaurito! Iscriviti alla lista d'attesa con [questo modulo](${list}).`],
  ])('is none that is sold out, the one to register with is, in %s: %s', (language, body) => {
    expect(read(language, body)).toEqual([
      [form, 'registration', true],
      [list, 'waitingList', false],
    ])
  })

  it.each([
    ['en', `There is a waiting list; sign up [here](${list}).`],
    ['sv', `Vi har en väntelista. Anmäl dig [här](${list}).`],
  ])('is not what is only named in front of it, in %s: %s', (language, body) => {
    expect(read(language, body)).toEqual([
      [form, 'registration', false],
      [list, 'registration', false],
    ])
  })

  it('keeps its own last day', () => {
    const body = `Sign up for the waiting list by 1 May at [this form](${list}).`
    expect(written(`lang: en\nregistration: ${form}`, body)[0]).not.toHaveProperty('closes')
  })
})
