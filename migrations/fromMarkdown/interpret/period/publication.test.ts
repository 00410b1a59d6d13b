import {describe, expect, it} from 'vitest'

import {local, readSample} from '../../testing/samplePeriod.ts'

const post = '_posts/2027-02-04-next.md'

const read = (language: string, date: string, body: string, path = post) => {
  const {period, messages, codes} = readSample(`title: X\nlang: ${language}\n${date}`, body, path)
  const [suggestion] = messages.flatMap((message) => message.suggestion ?? [])
  return {start: local(period?.start), allDay: period?.allDay === true, codes, suggestion}
}

describe('the date of a post', () => {
  it.each([
    ['en', 'When: Thursday 11 March 2027, 7pm'],
    ['sv', 'När: torsdag 11 mars 2027 kl 19'],
    ['nb', 'Når: torsdag 11. mars 2027 kl. 19'],
    ['da', 'Hvornår: torsdag den 11. marts 2027 kl. 19'],
    ['de', 'Wann: 11. März 2027, 19 Uhr'],
    ['nl', 'Wanneer: donderdag 11 maart 2027 om 19.00 uur'],
    ['fr', '## Quand\n\nJeudi 11 mars 2027 à 19h'],
    ['es', 'Cuándo: jueves 11 de marzo de 2027 a las 19:00'],
    ['it', 'Quando: giovedì 11 marzo 2027, ore 19'],
    ['en', 'When: Thursday 11 March, 7pm'],
    ['de', '## Termin\n\nDonnerstag, 11. März, 19 Uhr'],
  ])('is not the day of the event where a label says another, in %s: %s', (language, body) => {
    expect(read(language, 'date: 2027-02-04', body)).toEqual({
      start: '2027-03-11 19:00',
      allDay: false,
      codes: [],
      suggestion: undefined,
    })
  })

  it('takes the day of the label without the time of writing', () => {
    const {start, allDay} = read('de', 'date: 2027-02-04 08:00', 'Wann: 11. März 2027')
    expect([start, allDay]).toEqual(['2027-03-11 00:00', true])
  })

  it.each([
    ['en', 'Our next meetup is on Thursday, March 11, 2027 at 7pm at the mill.'],
    ['en', 'See you at 7pm on Thursday 11 March 2027.'],
    ['sv', 'Vi ses torsdagen den 11 mars 2027 kl 19 i kvarnen.'],
    ['nb', 'Vi møtes torsdag 11. mars 2027 kl. 19 i mølla.'],
    ['da', 'Vi mødes torsdag den 11. marts 2027 kl. 19 i møllen.'],
    ['de', 'Am Donnerstag, 11. März 2027 ab 19 Uhr treffen wir uns in der Mühle.'],
    ['nl', 'We zien elkaar op donderdag 11 maart 2027 om 19.00 uur in de molen.'],
    ['fr', 'Rendez-vous le jeudi 11 mars 2027 à 19h au moulin.'],
    ['es', 'Nos vemos el jueves 11 de marzo de 2027 a las 19:00 en el molino.'],
    ['it', 'Ci vediamo giovedì 11 marzo 2027 alle 19:00 al mulino.'],
  ])('gives way to a sentence with day and time, which is said, in %s: %s', (language, body) => {
    const {start, codes} = read(language, 'date: 2027-02-04 09:12:44 +0100', body)
    expect([start, codes]).toEqual(['2027-03-11 19:00', ['date-differs']])
  })

  it.each([
    ['en', 'We meet on 11 March 2027 and on 18 March 2027, each time from 7pm to 9pm.'],
    ['sv', 'Vi ses torsdag 11 mars 2027 och torsdag 18 mars 2027, båda kvällarna 19–21.'],
    ['de', 'Der Kurs ist am 11. März 2027, und am 18. März 2027, jeweils von 19 bis 21 Uhr.'],
    ['nl', 'We komen samen op 11 maart 2027 en op 18 maart 2027, telkens van 19.00 tot 21.00 uur.'],
    ['fr', 'Rendez-vous le 11 mars 2027 et le 18 mars 2027, à chaque fois de 19h à 21h.'],
  ])('gives way to two days with one time, in %s: %s', (language, body) => {
    const {start, codes} = read(language, 'date: 2027-02-04 09:12:44 +0100', body)
    expect([start, codes]).toEqual(['2027-03-11 19:00', ['date-differs']])
  })

  it('with odd seconds is never the day of the event: where nothing else says that, it has none', () => {
    const written = 'date: 2027-02-04 09:12:44.000000000 +01:00'
    expect(read('en', written, 'We meet for tea.')).toEqual({
      start: '',
      allDay: false,
      codes: ['date-missing'],
      suggestion: undefined,
    })
    expect(read('en', 'date: 2027-02-04 09:00', 'We meet for tea.').start).toBe('2027-02-04 09:00')
    expect(read('en', written, 'We meet for tea.', '_posts/2027-02-05-next.md').start).toBe(
      '2027-02-04 09:12',
    )
  })

  it('stays where the sentence names no year, with a warning and a suggestion', () => {
    const {start, codes, suggestion} = read(
      'en',
      'date: 2027-02-04 08:00',
      'We meet on March 11 at 7pm.',
    )
    expect([start, codes]).toEqual(['2027-02-04 08:00', ['date-differs']])
    expect(suggestion).toEqual({
      field: 'period',
      value: {
        _type: 'period',
        kind: 'once',
        start: '2027-03-11T18:00:00.000Z',
        timeZone: 'Europe/Stockholm',
      },
    })
  })

  it.each([
    ['another meeting is over', 'The last meetup was on 3 December 2026 at 6pm.'],
    ['a deadline', 'Register by 11 March 2027 at 6pm.'],
    ['the post’s own day', 'Today, 4 February 2027 at 6pm, and again on 11 March 2027 at 6pm.'],
  ])('stays beside %s', (_what, body) => {
    const {start, codes} = read('en', 'date: 2027-02-04 08:00', body)
    expect([start.slice(0, 10), codes]).toEqual(['2027-02-04', []])
  })
})

describe('a date of another page', () => {
  const event = '_events/fair.md'

  it('gives way to a label, with a warning of both days', () => {
    const {start, codes} = read(
      'en',
      'date: 2027-01-03 12:11',
      'When: Saturday 20 February 2027, 11:00-16:00',
      event,
    )
    expect([start, codes]).toEqual(['2027-02-20 11:00', ['date-differs']])
  })

  it('stays beside a sentence, with a warning and the other day as a suggestion', () => {
    const {start, codes, suggestion} = read(
      'en',
      'date: 2027-01-03',
      'The fair is on 20 March 2027 from 10am to 4pm.',
      event,
    )
    expect([start, codes]).toEqual(['2027-01-03 00:00', ['date-differs']])
    expect(suggestion?.value).toMatchObject({
      start: '2027-03-20T09:00:00.000Z',
      end: '2027-03-20T15:00:00.000Z',
    })
  })

  it.each([
    ['its key is the event’s', 'event_date: 2027-01-03'],
    ['it has an end', 'date: 2027-01-03\nend_date: 2027-01-04'],
  ])('is the event’s where %s', (_why, date) => {
    const {start} = read('en', date, 'When: 20 February 2027, 11:00', event)
    expect(start.slice(0, 10)).toBe('2027-01-03')
  })

  it('says nothing where a key of its own says the day', () => {
    const {start, codes} = read(
      'en',
      'date: 2027-01-03T12:11:09Z\nevent_date: 20 June 2027\nevent_time: 10am to 4pm',
      'Come along.',
      event,
    )
    expect([start, codes]).toEqual(['2027-06-20 10:00', []])
  })
})
