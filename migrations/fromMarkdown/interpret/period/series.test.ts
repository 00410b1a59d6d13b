import {describe, expect, it} from 'vitest'

import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {pageOf, paragraphsOf} from '../../testing/samplePage.ts'
import {local, timeZone} from '../../testing/samplePeriod.ts'
import {lexiconOf} from '../lexicon/lexicon.ts'
import {readPeriod} from './readPeriod.ts'
import {readSeries} from './readSeries.ts'

/** 2027-01-05 is a Tuesday. */
const read = (language: string, body: string, more = '') => {
  const page = pageOf(`lang: ${language}\nevent-date: 2027-01-05\n${more}`, body)
  const [paragraphs, lexicon] = [paragraphsOf(page), lexiconOf([language])]
  const {period, messages: aboutTime} = readPeriod(page, paragraphs, {timeZone, lexicon})
  const aboutSeries = readSeries(page, paragraphs, period, defaultFields, lexicon)
  const [offered] = aboutSeries.flatMap(({suggestion}) => suggestion?.value ?? [])
  return {period: period?.value, messages: [...aboutTime, ...aboutSeries], offered}
}

const offer = (language: string, body: string, more?: string) => {
  const {offered} = read(language, body, more)
  if (typeof offered !== 'object') return undefined
  const {kind, start, end} = JSON.parse(JSON.stringify(offered))
  return [kind, local(start), local(end)]
}

describe('words for a series in the text', () => {
  it.each([
    ['en', 'We meet every second Tuesday at 7pm.', '19:00', ''],
    ['en', 'Every other Tuesday, 7-9pm, in the old mill.', '19:00', '21:00'],
    ['sv', 'Varannan tisdag kl 18-20.', '18:00', '20:00'],
    ['nb', 'Annenhver tirsdag kl. 18.', '18:00', ''],
    ['da', 'Vi mødes hver anden tirsdag kl. 19 i møllen.', '19:00', ''],
    ['de', 'Jeden zweiten Dienstag um 20 Uhr.', '20:00', ''],
    ['nl', 'Elke dinsdag om 20.00 uur.', '20:00', ''],
    ['fr', 'Tous les mardis à 18h30.', '18:30', ''],
    ['es', 'Todos los martes a las 20 h.', '20:00', ''],
    ['it', 'Ogni martedì alle 21.', '21:00', ''],
    ['en', 'First Tuesday of every month, 18:30–20:00.', '18:30', '20:00'],
  ])('are a suggestion of one, in %s: %s', (language, body, from, to) => {
    const {period, messages} = read(language, body)
    expect(offer(language, body)).toEqual([
      'recurring',
      `2027-01-05 ${from}`,
      to === '' ? '' : `2027-01-05 ${to}`,
    ])
    expect(period).toMatchObject({kind: 'once', allDay: true})
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['fact-uncertain'])
  })

  it('may stand in the title', () => {
    const body = 'Um 20 Uhr im Anker.'
    expect(offer('de', body, 'title: Jeden Dienstag Stammtisch')).toEqual([
      'recurring',
      '2027-01-05 20:00',
      '',
    ])
  })

  it('are taken where a label says them', () => {
    const {period, messages} = read('en', 'When: Tuesdays at 19:00')
    expect([period?.kind, local(period?.start), messages]).toEqual([
      'recurring',
      '2027-01-05 19:00',
      [],
    ])
  })

  it.each([
    ['en', 'Dates: 5 January, 19 January, 2 February 2027, each at 19:30.'],
    ['sv', 'Vi ses den 5 januari, 19 januari och 2 februari kl 19.30.'],
    ['de', 'Termine: 5. Januar, 19. Januar, 2. Februar 2027, jeweils 19:30 Uhr.'],
  ])('may be a list of days, in %s: %s', (language, body) => {
    expect(offer(language, body)).toEqual(['recurring', '2027-01-05 19:30', ''])
  })

  it.each([
    ['en', '5 January 2027, 7.30pm till late. We usually meet every Tuesday.'],
    ['en', 'Tuesday 5 January 2027, from 18:30. The library is open on Mondays.'],
    ['sv', 'Ta med en kaka.'],
  ])('are no suggestion beside the event’s own time, in %s: %s', (language, body) => {
    expect(read(language, body)).toMatchObject({messages: [], period: {kind: 'once'}})
  })
})

describe('days and times in a row', () => {
  it.each([
    ['en', 'Tuesday 5 January 2027, 18:00-20:00 and Wednesday 6 January 2027, 18:00-21:00'],
    ['sv', 'Tisdag 5 januari kl 18–20 och onsdag 6 januari kl 18–21'],
    ['de', 'Dienstag, 5. Januar 2027, 18–20 Uhr und Mittwoch, 6. Januar 2027, 18–21 Uhr'],
    ['fr', 'Mardi 5 janvier 2027, 18h-20h et mercredi 6 janvier 2027, 18h-21h'],
  ])('end on the last one’s, in %s: %s', (language, body) => {
    const {period} = read(language, body)
    expect([local(period?.start), local(period?.end)]).toEqual([
      '2027-01-05 18:00',
      '2027-01-06 21:00',
    ])
  })

  it('have the time in front of the day', () => {
    expect(local(read('en', 'Doors 7pm, show 8pm, 5 January 2027').period?.start)).toBe(
      '2027-01-05 20:00',
    )
  })
})

const kindOf = (language: string, time: string, end: string) =>
  read(language, '', `end: ${end}\n${time}`).period?.kind

describe('a weekday in words for the time', () => {
  it.each([
    ['en', 'time: Tuesdays, 6-8pm'],
    ['en', 'time: Tuesday 6-8pm'],
    ['sv', 'tid: tisdag 18-20'],
    ['nb', 'time: tirsdag 18-20'],
    ['da', 'time: tirsdag kl. 18-20'],
    ['de', 'time: Dienstag 18-20 Uhr'],
    ['nl', 'time: dinsdag 18.00-20.00'],
    ['fr', 'horaire: le mardi de 18h à 20h'],
    ['es', 'horario: martes de 18:00 a 20:30'],
    ['it', 'orario: martedì 18-20'],
  ])('is every week where the last day is weeks away, in %s: %s', (language, time) => {
    expect(kindOf(language, time, '2027-03-16')).toBe('recurring')
  })

  it.each([
    ['en', 'time: Tuesday 6-8pm'],
    ['es', 'horario: martes de 18:00 a 20:30'],
    ['it', 'orario: martedì 18-20'],
  ])('is the one day where the event ends on it, in %s: %s', (language, time) => {
    expect(kindOf(language, time, '2027-01-05')).toBe('once')
  })
})
