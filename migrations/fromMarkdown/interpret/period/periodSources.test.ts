import {describe, expect, it} from 'vitest'

import {readSample, timesOf, timeZone} from '../../testing/samplePeriod.ts'

describe('the body', () => {
  const date = 'event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: 6 maj'

  it.each([
    'Den 6 maj 2027 kl 18.00 till 20.00.',
    'Välkomna torsdagen den 6 maj klockan 18–20 till en kväll om öppna data.',
    'On Thursday 6 May from 18:00 to 20:00 we meet again.',
    '## När\n\nDen 6 maj 2027 kl 18.00 till 20.00.',
    '## När\n\nKl 18–20.',
    'Tid: 18–20',
    'When: 6 May, 6–8 pm',
  ])('gives the end: "%s"', (body) => {
    expect(timesOf(date, body)).toBe('2027-05-06 18:00 – 2027-05-06 20:00')
  })

  it.each([
    'Förra gången, den 8 april kl 18–21, var vi trettio.',
    'Förmöte den 6 maj kl 17–17.30.',
    '18:00–18:15 Mingel',
    'Sista dag för anmälan är den 1 maj kl 20.',
  ])('gives no end: "%s"', (body) => {
    expect(timesOf(date, body)).toBe('2027-05-06 18:00 – ')
  })

  it('gives the time where the figures have none', () => {
    expect(timesOf('date: 2027-05-06', 'Vi ses den 6 maj kl 18–20.')).toBe(
      '2027-05-06 18:00 – 2027-05-06 20:00',
    )
  })

  it('gives the day under "When", for a page without a date', () => {
    expect(timesOf('title: Vårmöte', '## När\n\nTorsdag 6 maj 2027, kl 18–20')).toBe(
      '2027-05-06 18:00 – 2027-05-06 20:00',
    )
  })
})

describe('other sites', () => {
  it.each([
    ['date: 2027-05-06\ntime: 18:00-20:00', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['date: 2027-05-06\ntime: 18:30', '2027-05-06 18:30 – '],
    ['date: 2027-05-06\ntime: 6:30 PM', '2027-05-06 18:30 – '],
    ['start_date: 2027-05-06\nend_date: 2027-05-08', '2027-05-06 00:00 – 2027-05-08 00:00'],
    ['start: 2027-05-06 18:00\nend: 2027-05-06 20:00', '2027-05-06 18:00 – 2027-05-06 20:00'],
    [
      'starts: 2027-05-06T18:00:00+02:00\nends: 2027-05-06T20:00:00+02:00',
      '2027-05-06 18:00 – 2027-05-06 20:00',
    ],
    [
      'date_start: 2027-05-06\ntime_start: "18:00"\ntime_end: "20:00"',
      '2027-05-06 18:00 – 2027-05-06 20:00',
    ],
    [
      'date_start: 2027-05-06\ntime_start: 18:00\ntime_end: 20:00',
      '2027-05-06 18:00 – 2027-05-06 20:00',
    ],
    [
      'timeslot:\n  start: 2027-05-06 18:00\n  end: 2027-05-06 20:00',
      '2027-05-06 18:00 – 2027-05-06 20:00',
    ],
    ['when: May 6, 2027 at 6:00 PM', '2027-05-06 18:00 – '],
    ['date: May 6, 2027', '2027-05-06 00:00 – '],
    ['meetup_date: 2027-05-06 18:00:00', '2027-05-06 18:00 – '],
  ])('reads %j', (frontMatter, expected) => {
    expect(timesOf(frontMatter)).toBe(expected)
  })

  it('takes the day from the name of the file', () => {
    expect(timesOf('time: 18–20', '', '_posts/2027-05-06-varmote.md')).toBe(
      '2027-05-06 18:00 – 2027-05-06 20:00',
    )
  })

  it('takes the zone of the page', () => {
    const {period} = readSample('date: 2027-05-06 18:00\ntimezone: America/New_York')
    expect(period).toMatchObject({start: '2027-05-06T22:00:00.000Z', timeZone: 'America/New_York'})
  })

  it('takes the zone of the words, unless it is the site’s by another name', () => {
    expect(readSample('date: 2027-05-06\nwhen: 6 May 2027, 18:00 ET').period).toMatchObject({
      start: '2027-05-06T22:00:00.000Z',
      timeZone: 'America/New_York',
    })
    expect(readSample('date: 2027-05-06\nwhen: 6 May 2027, 18:00 CEST').period).toMatchObject({
      timeZone,
    })
    expect(readSample('date: 2027-05-06\nwhen: 6 May 2027, 18:00 CET').period).toMatchObject({
      start: '2027-05-06T16:00:00.000Z',
      timeZone,
    })
  })
})

describe('kinds', () => {
  it.each([
    ['Fridays 15:00 CET', 'recurring'],
    ['Varje fredag kl 15', 'recurring'],
    ['Fredagar kl 15–16', 'recurring'],
    ['Every other Thursday, 6 pm', 'recurring'],
    ['Första onsdagen i månaden kl 18', 'recurring'],
    ['First Tuesday of each month', 'recurring'],
    ['Pågående', 'ongoing'],
    ['Ongoing', 'ongoing'],
    ['Tills vidare', 'ongoing'],
    ['Fredag 7 maj kl 15', 'once'],
    ['Pågår 7–9 maj', 'once'],
    ['7–9 maj, varje dag kl 10–16', 'once'],
  ])('takes "%s" for %s', (words, kind) => {
    expect(
      readSample(`event-date: 2027-05-07 15:00:00 +0200\nevent-date-desc: "${words}"`).period,
    ).toMatchObject({kind})
  })

  it('gives a recurring event the day of the figures and the time of the words', () => {
    expect(
      timesOf('event-date: 2027-05-07 00:00:00 +0200\nevent-date-desc: Varje fredag kl 15–16'),
    ).toBe('2027-05-07 15:00 – 2027-05-07 16:00')
  })
})

describe('what cannot be read', () => {
  it('keeps words without a day, and says so', () => {
    const {period, codes} = readSample('when: Någon gång i vår')
    expect(period).toEqual({_type: 'period', kind: 'once', timeZone, text: 'Någon gång i vår'})
    expect(codes).toEqual(['date-missing'])
  })

  it('reports a page that says nothing', () => {
    expect(readSample('title: Vårmöte')).toMatchObject({period: undefined, codes: ['date-missing']})
  })
})

it.each(['en', 'sv', 'nb', 'da', 'de', 'nl', 'fr', 'es', 'it'])(
  'takes the letters of a postcode for no word about a last day, in %s',
  (language) => {
    const body = '7/10/2027, 19.30–21.00 Town Hall, HX7 7BY'
    expect(timesOf(`title: X\nlang: ${language}`, body, '_events/lecture.md')).toBe(
      '2027-10-07 19:30 – 2027-10-07 21:00',
    )
  },
)
