import {describe, expect, it} from 'vitest'

import {readPeriod} from '../../../../../migrations/fromMarkdown/interpret/period/readPeriod.ts'
import {pageOf, paragraphsOf} from '../samplePage.ts'

const timeZone = 'Europe/Stockholm'

const read = (frontMatter: string, body = '', path?: string) => {
  const page = pageOf(frontMatter, body, path)
  const {period, messages} = readPeriod(page, paragraphsOf(page), {timeZone})
  return {
    period: period?.value,
    confidence: period?.confidence ?? 0,
    evidence: period?.evidence,
    codes: messages.map(({ruleId}) => ruleId),
    messages,
  }
}

/** Start and end as the clocks in Stockholm show them. */
const local = (iso: string | undefined): string =>
  iso === undefined ? '' : new Date(iso).toLocaleString('sv-SE', {timeZone}).slice(0, 16)

const times = (frontMatter: string, body = '', path?: string): string => {
  const {period} = read(frontMatter, body, path)
  return [period?.start, period?.end].map(local).join(' – ')
}

describe('front matter with words beside the figures', () => {
  it.each([
    ['6 maj kl 18–20', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['May 6th, 6-8 pm', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['torsdag 6 maj 2027, 18.00 till 20.30', '2027-05-06 18:00 – 2027-05-06 20:30'],
    ['6/5 kl 18', '2027-05-06 18:00 – '],
    ['6 maj', '2027-05-06 18:00 – '],
    ['kl 18–20', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['6 May 18:00-23:00 and 8 May 09:00-12:00', '2027-05-06 18:00 – 2027-05-08 12:00'],
    ['6–8 maj, kl 18–21', '2027-05-06 18:00 – 2027-05-08 21:00'],
    ['6 maj kl 18 till 7 maj kl 02', '2027-05-06 18:00 – 2027-05-07 02:00'],
    ['6 maj kl 18–01', '2027-05-06 18:00 – 2027-05-07 01:00'],
    ['6 maj kl 18–20 (insläpp 17.30)', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['Doors open at 17:30, start 18:00, 6 May', '2027-05-06 18:00 – '],
    ['6 maj kl 18 (anmäl dig senast 1 maj)', '2027-05-06 18:00 – '],
    ['6 maj, 13–15 och 18–20', '2027-05-06 13:00 – 2027-05-06 20:00'],
    ['6 May, 18:00 CEST / 12:00 EDT', '2027-05-06 18:00 – '],
  ])('takes "%s" at its word', (words, expected) => {
    expect(times(`event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: "${words}"`)).toBe(
      expected,
    )
  })

  it('keeps the words, and the zone of the site', () => {
    const {period} = read('event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: 6 maj kl 18')
    expect(period).toEqual({
      _type: 'period',
      kind: 'once',
      start: '2027-05-06T16:00:00.000Z',
      timeZone,
      text: '6 maj kl 18',
    })
  })

  it('says nothing where figures and words agree', () => {
    expect(
      read('event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: 6 maj 2027 kl 18–20').messages,
    ).toEqual([])
  })
})

describe('disagreements', () => {
  it('lets the time of the words win, and reports both at the figures', () => {
    const {period, messages} = read(
      'title: Vårmöte\nevent-date: 2027-05-06 13:00:40 +0200\nevent-date-desc: 6 maj 13:30-14:20',
    )
    expect(local(period?.start)).toBe('2027-05-06 13:30')
    expect(messages).toMatchObject([
      {
        ruleId: 'time-differs',
        actual: '2027-05-06 13:00:40 +0200',
        expected: '13:30',
        evidence: '6 maj 13:30-14:20',
        place: {start: {line: 3, column: 13}},
      },
    ])
  })

  it('drops odd seconds', () => {
    const {period, codes} = read(
      'event-date: 2027-05-06 10:00:40 +0200\nevent-date-desc: 6 maj 10-15',
    )
    expect([local(period?.start), codes]).toEqual(['2027-05-06 10:00', ['time-differs']])
  })

  it('takes a time as it stands where the offset is that of the other half of the year', () => {
    const {period, codes} = read('event-date: 2027-11-25 18:00:00 +02:00')
    expect([local(period?.start), codes]).toEqual(['2027-11-25 18:00', ['offset-differs']])
  })

  it('converts UTC and the offsets of other zones', () => {
    expect(times('event-date: 2027-05-06T16:00:00Z')).toBe('2027-05-06 18:00 – ')
    expect(times('event-date: 2027-05-06 12:00:00 -0400')).toBe('2027-05-06 18:00 – ')
  })

  it('takes a time without an offset as local', () => {
    expect(times('event-date: 2027-05-06 18:00:00')).toBe('2027-05-06 18:00 – ')
    expect(times('event-date: 2027-05-06 18:00')).toBe('2027-05-06 18:00 – ')
  })

  it('sees day and month swapped', () => {
    const {period, codes, confidence} = read(
      'event-date: 2027-05-06 13:00:00 +0200\nevent-date-desc: 5 juni 2027, kl 13–16',
    )
    expect([local(period?.start), codes]).toEqual(['2027-06-05 13:00', ['date-differs']])
    expect(confidence).toBeGreaterThanOrEqual(0.9)
  })

  it('takes the year of the figures where the words have an old one', () => {
    const {period, codes} = read(
      'event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: 6 maj 2026, kl 18',
    )
    expect([local(period?.start), codes]).toEqual(['2027-05-06 18:00', ['date-differs']])
  })

  it('takes the year of the words where the page bears it out', () => {
    const weekday =
      'event-date: 2026-05-06 18:00:00 +0200\nevent-date-desc: torsdag 6 maj 2027, kl 18'
    expect(times(weekday)).toBe('2027-05-06 18:00 – ')
    const title =
      'title: Vårmöte 2027\nevent-date: 2026-05-06 18:00:00 +0200\nevent-date-desc: 6 maj 2027, kl 18'
    expect(times(title)).toBe('2027-05-06 18:00 – ')
  })

  it('takes the day of the words, unless only the body and the figures agree', () => {
    const words = 'event-date: 2027-05-13 18:00:00 +0200\nevent-date-desc: 6 maj kl 18'
    expect(times(words)).toBe('2027-05-06 18:00 – ')
    expect(times(words, 'Välkomna den 13 maj kl 18!')).toBe('2027-05-13 18:00 – ')
  })

  it('puts a day without a year where it is nearest to the figures', () => {
    expect(times('event-date: 2026-12-30 18:00:00 +0100\nevent-date-desc: 2 januari kl 18')).toBe(
      '2027-01-02 18:00 – ',
    )
  })
})

describe('placeholders', () => {
  it.each(['00:00:00', '01:00:00'])('reads the time of the words for %s', (time) => {
    const {period, codes} = read(
      `event-date: 2027-05-06 ${time} +0200\nevent-date-desc: 6 maj 2027, kl 10 - 19`,
    )
    expect([period?.start, period?.end].map(local)).toEqual([
      '2027-05-06 10:00',
      '2027-05-06 19:00',
    ])
    expect(codes).toEqual(['time-placeholder'])
  })

  it('makes an event all-day that has no time at all', () => {
    const {period} = read('event-date: 2027-05-06 00:00:00 +0200')
    expect(period).toEqual({
      _type: 'period',
      kind: 'once',
      start: '2027-05-05T22:00:00.000Z',
      allDay: true,
      timeZone,
    })
  })

  it('ends several whole days at the last one', () => {
    const {period} = read('date: 2027-05-06\nwhen: 6–8 maj 2027')
    expect(period).toMatchObject({
      start: '2027-05-05T22:00:00.000Z',
      end: '2027-05-07T22:00:00.000Z',
      allDay: true,
    })
  })
})

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
    expect(times(date, body)).toBe('2027-05-06 18:00 – 2027-05-06 20:00')
  })

  it.each([
    'Förra gången, den 8 april kl 18–21, var vi trettio.',
    'Förmöte den 6 maj kl 17–17.30.',
    '18:00–18:15 Mingel',
    'Sista dag för anmälan är den 1 maj kl 20.',
  ])('gives no end: "%s"', (body) => {
    expect(times(date, body)).toBe('2027-05-06 18:00 – ')
  })

  it('gives the time where the figures have none', () => {
    expect(times('date: 2027-05-06', 'Vi ses den 6 maj kl 18–20.')).toBe(
      '2027-05-06 18:00 – 2027-05-06 20:00',
    )
  })

  it('gives the day under "When", for a page without a date', () => {
    expect(times('title: Vårmöte', '## När\n\nTorsdag 6 maj 2027, kl 18–20')).toBe(
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
    expect(times(frontMatter)).toBe(expected)
  })

  it('takes the day from the name of the file', () => {
    expect(times('time: 18–20', '', '_posts/2027-05-06-varmote.md')).toBe(
      '2027-05-06 18:00 – 2027-05-06 20:00',
    )
  })

  it('takes the zone of the page', () => {
    const {period} = read('date: 2027-05-06 18:00\ntimezone: America/New_York')
    expect(period).toMatchObject({start: '2027-05-06T22:00:00.000Z', timeZone: 'America/New_York'})
  })

  it('takes the zone of the words, unless it is the site’s by another name', () => {
    expect(read('date: 2027-05-06\nwhen: 6 May 2027, 18:00 ET').period).toMatchObject({
      start: '2027-05-06T22:00:00.000Z',
      timeZone: 'America/New_York',
    })
    expect(read('date: 2027-05-06\nwhen: 6 May 2027, 18:00 CEST').period).toMatchObject({timeZone})
    expect(read('date: 2027-05-06\nwhen: 6 May 2027, 18:00 CET').period).toMatchObject({
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
      read(`event-date: 2027-05-07 15:00:00 +0200\nevent-date-desc: "${words}"`).period,
    ).toMatchObject({kind})
  })

  it('gives a recurring event the day of the figures and the time of the words', () => {
    expect(
      times('event-date: 2027-05-07 00:00:00 +0200\nevent-date-desc: Varje fredag kl 15–16'),
    ).toBe('2027-05-07 15:00 – 2027-05-07 16:00')
  })
})

describe('what cannot be read', () => {
  it('keeps words without a day, and says so', () => {
    const {period, codes} = read('when: Någon gång i vår')
    expect(period).toEqual({_type: 'period', kind: 'once', timeZone, text: 'Någon gång i vår'})
    expect(codes).toEqual(['date-missing'])
  })

  it('reports a page that says nothing', () => {
    expect(read('title: Vårmöte')).toMatchObject({period: undefined, codes: ['date-missing']})
  })
})
