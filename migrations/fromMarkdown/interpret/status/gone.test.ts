import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {written} from '../../testing/sampleRegistration.ts'
import {readPeriod} from '../period/readPeriod.ts'
import {readStatus} from './readStatus.ts'

const status = (language: string, body: string) => {
  const page = pageOf(`title: X\nlang: ${language}`, body)
  return readStatus(page, paragraphsOf(page))?.value
}

/** Of an event on 17 March 2027. */
const statusInMarch = (language: string, body: string) => {
  const page = pageOf(`title: X\nlang: ${language}\nevent-date: 2027-03-17 18:00`, body)
  const paragraphs = paragraphsOf(page)
  const {period} = readPeriod(page, paragraphs, {timeZone: 'Europe/Stockholm'})
  return readStatus(page, paragraphs, undefined, undefined, period?.value)?.value
}

const isSoldOut = (language: string, body: string, more = '') =>
  written(`lang: ${language}\nregistration: https://example.org/form\n${more}`, body)[0]
    ?.soldOut === true

describe('an event that does not take place', () => {
  it.each([
    ['en', 'The workshop will not take place.'],
    ['en', "Unfortunately the meeting won't go ahead."],
    ['sv', 'Mötet blir tyvärr inte av.'],
    ['sv', 'Träffen ställs in.'],
    ['nb', 'Møtet blir dessverre ikke noe av.'],
    ['nb', 'Kurset utgår.'],
    ['da', 'Mødet bliver desværre ikke til noget.'],
    ['da', 'Kurset aflyses.'],
    ['de', 'Das Treffen findet leider nicht statt.'],
    ['de', 'Der Workshop entfällt.'],
    ['nl', 'De bijeenkomst gaat niet door.'],
    ['nl', 'De workshop vindt helaas niet plaats.'],
    ['fr', "Cette séance n'aura pas lieu."],
    ['fr', "L'atelier est malheureusement annulé."],
    ['es', 'La charla no tendrá lugar.'],
    ['es', 'El taller no se celebrará.'],
    ['it', "L'incontro non si terrà."],
    ['it', 'La serata non avrà luogo.'],
  ])('is cancelled, in %s: %s', (language, body) => {
    expect(status(language, body)).toBe('cancelled')
  })

  it.each([
    ['en', 'The meeting will not take place in the library, but online.'],
    ['en', "Last month's meeting was cancelled, but this one goes ahead."],
    ['en', 'If it snows, the workshop will not take place.'],
    ['sv', 'Förra mötet blev inställt, men nu ses vi.'],
    ['de', 'Das letzte Treffen wurde abgesagt.'],
    ['nl', 'Als het regent gaat de bijeenkomst niet door.'],
    ['fr', "La séance n'aura pas lieu au moulin mais à la mairie."],
    ['es', 'La charla anterior fue cancelada.'],
  ])('is not, in %s: %s', (language, body) => {
    expect(status(language, body)).toBe(undefined)
  })
})

describe('an event by a longer name', () => {
  it.each([
    ['en', 'The March meeting is cancelled.'],
    ['en', 'The meeting on 17 March is cancelled.'],
    ['en', 'Update 3 February: the meeting in March is cancelled.'],
    ['sv', 'Medlemsmötet är inställt.'],
    ['sv', 'Mötet den 17 mars är inställt.'],
    ['nb', 'Marsmøtet er dessverre avlyst.'],
    ['da', 'Martsmødet er desværre aflyst.'],
    ['de', 'Die Vorstandssitzung ist leider abgesagt.'],
    ['de', 'Das Treffen am 17. März ist abgesagt.'],
    ['nl', 'De maartbijeenkomst gaat niet door.'],
    ['fr', 'La réunion de mars est annulée.'],
    ['es', 'El encuentro de marzo queda cancelado.'],
    ['it', "L'incontro di marzo è annullato."],
  ])('is cancelled, in %s: %s', (language, body) => {
    expect(statusInMarch(language, body)).toBe('cancelled')
  })

  it.each([
    ['en', "Last month's meeting was cancelled."],
    ['en', 'The April meeting is cancelled.'],
    ['en', 'The next meeting is cancelled.'],
    ['en', 'The meeting on 17 April is cancelled.'],
    ['sv', 'Aprilmötet är inställt.'],
    ['sv', 'Nästa medlemsmöte är inställt.'],
    ['nb', 'Aprilmøtet er avlyst.'],
    ['da', 'Aprilmødet er aflyst.'],
    ['de', 'Die Vorstandssitzung am 5. April ist abgesagt.'],
    ['de', 'Die Maisitzung ist abgesagt.'],
    ['de', 'Die nächste Vorstandssitzung ist abgesagt.'],
    ['nl', 'De aprilbijeenkomst gaat niet door.'],
    ['fr', "La réunion d'avril est annulée."],
    ['es', 'El encuentro de abril queda cancelado.'],
    ['it', "L'incontro di aprile è annullato."],
  ])('is not where another one is, in %s: %s', (language, body) => {
    expect(statusInMarch(language, body)).toBe(undefined)
  })
})

describe('an event without places', () => {
  it.each([
    ['en', 'All places are taken.'],
    ['en', 'The workshop is full.'],
    ['en', 'All seats have gone.'],
    ['sv', 'Alla platser är bokade.'],
    ['sv', 'Träffen är fullsatt.'],
    ['nb', 'Turen går til toppen. Fulltegnet!'],
    ['nb', 'Kurset er fulltegnet.'],
    ['nb', 'Kurset er fullt.'],
    ['da', 'Kurset er fuldtegnet.'],
    ['da', 'Alle pladser er optaget.'],
    ['de', 'Der Workshop ist leider ausgebucht.'],
    ['de', 'Alle Plätze sind vergeben.'],
    ['de', 'Der Kurs ist voll.'],
    ['nl', 'De cursus is vol.'],
    ['nl', 'Alle plaatsen zijn bezet.'],
    ['fr', "L'atelier est complet."],
    ['fr', 'Complet !'],
    ['fr', 'Toutes les places sont prises.'],
    ['es', 'Aforo completo.'],
    ['es', 'El taller está completo.'],
    ['es', 'No quedan plazas.'],
    ['it', 'Posti esauriti.'],
    ['it', 'Il corso è al completo.'],
    ['it', 'Tutti i posti sono occupati.'],
  ])('is sold out, in %s: %s', (language, body) => {
    expect(isSoldOut(language, body)).toBe(true)
  })

  it.each([
    ['en', 'A full day of talks, and a full programme.'],
    ['nb', 'Fullt program fra kl. 10.'],
    ['da', 'Det fulde program kommer snart.'],
    ['de', 'Ein Abend voll Musik.'],
    ['nl', 'Een avond vol muziek.'],
    ['nl', 'Vol is vol!'],
    ['fr', 'Le programme complet est en ligne.'],
    ['es', 'Programa completo en la web.'],
    ['it', 'Il programma completo è online.'],
  ])('is not, in %s: %s', (language, body) => {
    expect(isSoldOut(language, body)).toBe(false)
  })

  it.each(['complet: oui', 'sold_out: "yes"', 'sold_out: true'])('is said by %s', (line) => {
    expect(isSoldOut('fr', '', line)).toBe(true)
  })
})

it('takes the month of May for no condition', () => {
  expect(status('en', 'On May 5 the meeting is cancelled.')).toBe('cancelled')
  expect(status('en', 'On 5 May, the event is cancelled.')).toBe('cancelled')
})
