import {expect, it} from 'vitest'

import {convertBody} from '../../convert/convertBody.ts'
import {pageOf} from '../../testing/samplePage.ts'
import {local, timeZone} from '../../testing/samplePeriod.ts'
import {readParagraphs} from '../paragraphs/readParagraphs.ts'
import {readPeriod} from './readPeriod.ts'

const startOf = (language: string, body: string) => {
  const page = pageOf(`title: X\nlang: ${language}`, body, '_events/lecture.md')
  return local(
    readPeriod(
      page,
      readParagraphs(convertBody(page, {exact: false, markdown: 'kramdown'}), page.body),
      {
        timeZone,
      },
    ).period?.value.start,
  )
}

it.each([
  ['en', 'Thursday 7 October 2027, 7.30pm to 9pm\nThe old ticket office, HX7 7BY'],
  ['sv', 'Torsdag 7 oktober 2027, kl 19.30–21\nBiblioteket, anmälan i dörren'],
  ['nb', 'Torsdag 7. oktober 2027, kl. 19.30–21\nPåmelding i døra.'],
  ['da', 'Torsdag 7. oktober 2027, kl. 19.30–21\nTilmelding ved døren.'],
  ['de', 'Donnerstag, 7. Oktober 2027, 19.30–21 Uhr\nRathaus, Anmeldung an der Tür'],
  ['nl', 'Donderdag 7 oktober 2027, 19.30–21.00 uur\nStadhuis, aanmelden aan de deur'],
  ['fr', "Jeudi 7 octobre 2027, 19h30–21h\nMairie, salle d'inscription"],
  ['es', 'Jueves 7 de octubre de 2027, 19:30–21:00\nAyuntamiento, inscripción en la puerta'],
  ['it', 'Giovedì 7 ottobre 2027, ore 19:30–21:00\nMunicipio, iscrizione alla porta'],
])('ends a day and its time at the end of their line, in %s: %s', (language, body) => {
  expect(startOf(language, body)).toBe('2027-10-07 19:30')
})

it.each([
  ['en', 'Register before\n7 October 2027, 7.30pm\nat the town hall.'],
  ['en', '7 October 2027, 7.30pm is the last day\nto register.'],
  ['sv', 'Anmäl dig senast\n7 oktober 2027 kl 19.30\ni dörren.'],
])('takes none from the midst of a sentence, in %s: %s', (language, body) => {
  expect(startOf(language, body)).toBe('')
})
