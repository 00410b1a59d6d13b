import {describe, expect, it} from 'vitest'

import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {readPeriod} from './readPeriod.ts'

const timeZone = 'Europe/Stockholm'

/** When an event that starts at 19:00 ends, on the clocks of its zone. */
const endOf = (language: string, body: string, more = '') => {
  const page = pageOf(`lang: ${language}\ndate: 2027-05-06 19:00:00 +0200\n${more}`, body)
  const {period} = readPeriod(page, paragraphsOf(page), {timeZone})
  const end = period?.value.end
  return end && new Date(end).toLocaleString('sv-SE', {timeZone}).slice(11, 16)
}

describe('the end that a body tells', () => {
  it.each([
    ['sv', 'Kvällen pågår 19.00–21.30.'],
    ['sv', 'Vi håller på till 21.30.'],
    ['en', 'We start at 7pm and finish at 9.30pm.'],
    ['en', 'The evening runs from 7pm to 9.30pm.'],
    ['de', 'Wir treffen uns von 19 bis 21.30 Uhr.'],
    ['de', 'Das Treffen endet um 21.30 Uhr.'],
    ['fr', 'De 19h à 21h30, dans la grande salle.'],
    ['fr', 'La soirée se termine à 21h30.'],
    ['es', 'De 19:00 a 21:30.'],
    ['es', 'El taller termina a las 21:30.'],
    ['it', 'Dalle 19:00 alle 21:30.'],
    ['it', "L'incontro finisce alle 21:30."],
    ['nl', 'We zijn er van 19.00 tot 21.30 uur.'],
    ['nl', 'De avond eindigt om 21.30 uur.'],
    ['da', 'Kl. 19.00–21.30'],
    ['da', 'Mødet slutter kl. 21.30.'],
    ['nb', 'Vi holder på til 21.30.'],
    ['nb', 'Kl. 19.00–21.30'],
  ])('in %s: %s', (language, body) => {
    expect(endOf(language, body)).toBe('21:30')
  })

  it('may be midnight', () => {
    expect(endOf('de', 'Schluss ist um Mitternacht.')).toBe('00:00')
  })

  it.each([
    ['en', '- 19:00–19:30 Welcome\n- 19:30 Knots'],
    ['en', 'The meeting runs from 7pm to 8pm. At 9pm we go to the pub.'],
    ['en', 'Doors open from 7pm to 8pm.'],
    ['en', 'Dinner is from 7pm to 8pm.'],
    ['en', 'Registration ends at 9pm.'],
    ['en', 'Last year we met from 7pm to 9pm on 8 May.'],
    ['de', 'Von 18 bis 20 Uhr ist der Laden offen.'],
  ])('is none, in %s: %s', (language, body) => {
    expect(endOf(language, body)).toBeUndefined()
  })

  it('is that of a key where there is one', () => {
    expect(endOf('en', 'The evening ends at 9.30pm.', 'end_time: "22:00"')).toBe('22:00')
  })
})

describe('a length that a body tells', () => {
  it.each([
    ['sv', 'Längd: 90 minuter'],
    ['en', 'Duration: 1.5 hours'],
    ['en', 'The workshop lasts 90 minutes.'],
    ['de', 'Dauer: ca. 90 Minuten'],
    ['de', 'Die Veranstaltung dauert 1,5 Stunden.'],
    ['fr', 'Durée : 1h30'],
    ['es', 'Duración: 90 minutos'],
    ['it', 'Durata: 90 minuti'],
    ['nl', 'Duur: 1,5 uur'],
    ['da', 'Varighed: 90 minutter'],
    ['nb', 'Varighet: 90 minutter'],
    ['en', 'Talk, 90 min'],
  ])('gives the end, in %s: %s', (language, body) => {
    expect(endOf(language, body)).toBe('20:30')
  })

  it.each([
    ['en', 'The walk from the station takes 10 minutes.'],
    ['de', 'Die Fahrt dauert 2 Stunden.'],
    ['en', 'Talk, 60-90 min'],
    ['sv', 'Samtal 10–15 min.'],
    ['en', 'Each talk lasts 10 minutes, and the event lasts as long as you like.'],
  ])('is none of the event, in %s: %s', (language, body) => {
    expect(endOf(language, body)).toBeUndefined()
  })

  it.each(['2 Stunden', '2 timmar', '2 ore', '2 uur', 'two hours'])(
    'stands under a key in words: %s',
    (value) => {
      const language = {Stunden: 'de', timmar: 'sv', ore: 'it', uur: 'nl'}[value.slice(2)] ?? 'en'
      expect(endOf(language, '', `duration: ${value}`)).toBe('21:00')
    },
  )
})
