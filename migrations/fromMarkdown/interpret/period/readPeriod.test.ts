import {describe, expect, it} from 'vitest'

import {local, readSample, timesOf, timeZone} from '../../testing/samplePeriod.ts'

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
    ['6 maj kl 18–20 (19–21 i Finland)', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['Doors open at 17:30, start 18:00, 6 May', '2027-05-06 18:00 – '],
    ['6 maj kl 18 (anmäl dig senast 1 maj)', '2027-05-06 18:00 – '],
    ['6 maj, börjar kl 18 och slutar kl 20', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['6 maj kl 18.00 (slut ca 20.00)', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['6 May, starts at 6 pm and ends at 8 pm', '2027-05-06 18:00 – 2027-05-06 20:00'],
    ['To 6.5. klo 18.00', '2027-05-06 18:00 – '],
    ['6 May, 12 noon', '2027-05-06 12:00 – '],
    ['6 maj kl 18. Anmälan slutar 5 maj', '2027-05-06 18:00 – '],
    ['6 maj, 13–15 och 18–20', '2027-05-06 13:00 – 2027-05-06 20:00'],
    ['6 May, 18:00 CEST / 12:00 EDT', '2027-05-06 18:00 – '],
  ])('takes "%s" at its word', (words, expected) => {
    expect(timesOf(`event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: "${words}"`)).toBe(
      expected,
    )
  })

  it('keeps the words, and the zone of the site', () => {
    const {period} = readSample(
      'event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: 6 maj kl 18',
    )
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
      readSample('event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: 6 maj 2027 kl 18–20')
        .messages,
    ).toEqual([])
  })
})

describe('disagreements', () => {
  it('lets the time of the words win, and reports both at the figures', () => {
    const {period, messages} = readSample(
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
    const {period, codes} = readSample(
      'event-date: 2027-05-06 10:00:40 +0200\nevent-date-desc: 6 maj 10-15',
    )
    expect([local(period?.start), codes]).toEqual(['2027-05-06 10:00', ['time-differs']])
  })

  it('lets the time under "When" win over the figures', () => {
    const date = 'event-date: 2027-05-06 17:00:00 +0200\nevent-date-desc: 6 maj'
    expect(timesOf(date, '## När\n\nDen 6 maj kl 18–20')).toBe(
      '2027-05-06 18:00 – 2027-05-06 20:00',
    )
    expect(timesOf(date, 'Den 6 maj kl 18 talar Ada.')).toBe('2027-05-06 17:00 – ')
  })

  it('takes a time as it stands where the offset is that of the other half of the year', () => {
    const {period, codes} = readSample('event-date: 2027-11-25 18:00:00 +02:00')
    expect([local(period?.start), codes]).toEqual(['2027-11-25 18:00', ['offset-differs']])
  })

  it('converts UTC and the offsets of other zones', () => {
    expect(timesOf('event-date: 2027-05-06T16:00:00Z')).toBe('2027-05-06 18:00 – ')
    expect(timesOf('event-date: 2027-05-06 12:00:00 -0400')).toBe('2027-05-06 18:00 – ')
  })

  it('says that it converted an offset that the zone never has', () => {
    const {messages} = readSample('event-date: 2027-05-06 12:00:00 -0400')
    expect(messages).toMatchObject([{ruleId: 'offset-converted', expected: '2027-05-06 18:00'}])
  })

  it('tells by the figures as written whether midnight means no time', () => {
    expect(readSample('event-date: 2027-11-06 18:00 -0500').period).toMatchObject({
      start: '2027-11-06T23:00:00.000Z',
    })
    expect(readSample('event-date: 2027-11-06 18:00 -0500').period).not.toHaveProperty('allDay')
    expect(readSample('event-date: 2027-05-06 00:00 +0000').period).toMatchObject({
      start: '2027-05-05T22:00:00.000Z',
      allDay: true,
    })
    expect(readSample('event-date: 2027-05-06 00:00 -0500').period).toMatchObject({
      start: '2027-05-05T22:00:00.000Z',
      allDay: true,
    })
  })

  it('takes a time as it stands where the body has it too, whatever its offset', () => {
    const {period, codes} = readSample(
      'event-date: 2027-11-06 18:00 -0500',
      'Välkomna den 6 november 2027 kl 18!',
    )
    expect([local(period?.start), codes]).toEqual(['2027-11-06 18:00', ['offset-differs']])
  })

  it('takes a time without an offset as local', () => {
    expect(timesOf('event-date: 2027-05-06 18:00:00')).toBe('2027-05-06 18:00 – ')
    expect(timesOf('event-date: 2027-05-06 18:00')).toBe('2027-05-06 18:00 – ')
  })

  it('sees day and month swapped', () => {
    const {period, codes, rule} = readSample(
      'event-date: 2027-05-06 13:00:00 +0200\nevent-date-desc: 5 juni 2027, kl 13–16',
    )
    expect([local(period?.start), codes]).toEqual(['2027-06-05 13:00', ['date-differs']])
    expect(rule).toBe('day-swapped')
  })

  it('compares the offset with that of the day that was meant', () => {
    const {codes} = readSample(
      'event-date: 2027-12-09 18:00:00 +0200\nevent-date-desc: 12 september 2027, kl 18',
    )
    expect(codes).toEqual(['date-differs'])
  })

  it('takes the year of the figures where the words have an old one', () => {
    const {period, codes} = readSample(
      'event-date: 2027-05-06 18:00:00 +0200\nevent-date-desc: 6 maj 2026, kl 18',
    )
    expect([local(period?.start), codes]).toEqual(['2027-05-06 18:00', ['date-differs']])
  })

  it('takes the year of the words where the page bears it out', () => {
    const weekday =
      'event-date: 2026-05-06 18:00:00 +0200\nevent-date-desc: torsdag 6 maj 2027, kl 18'
    expect(timesOf(weekday)).toBe('2027-05-06 18:00 – ')
    const title =
      'title: Vårmöte 2027\nevent-date: 2026-05-06 18:00:00 +0200\nevent-date-desc: 6 maj 2027, kl 18'
    expect(timesOf(title)).toBe('2027-05-06 18:00 – ')
  })

  it('takes the day of the words, unless only the body and the figures agree', () => {
    const words = 'event-date: 2027-05-13 18:00:00 +0200\nevent-date-desc: 6 maj kl 18'
    expect(timesOf(words)).toBe('2027-05-06 18:00 – ')
    expect(timesOf(words, 'Välkomna den 13 maj kl 18!')).toBe('2027-05-13 18:00 – ')
  })

  it('puts a day without a year where it is nearest to the figures', () => {
    expect(timesOf('event-date: 2026-12-30 18:00:00 +0100\nevent-date-desc: 2 januari kl 18')).toBe(
      '2027-01-02 18:00 – ',
    )
  })
})

describe('the zone of a page', () => {
  it.each([
    ['PST', 'America/Los_Angeles'],
    ['EST', 'America/New_York'],
    ['pdt', 'America/Los_Angeles'],
    ['UTC+3', 'Etc/GMT-3'],
    ['UTC+5:30', 'Asia/Kolkata'],
    ['FLE Standard Time', 'Europe/Kiev'],
  ])('is understood where it is called %s', (name, zone) => {
    const {period, messages} = readSample(`date: 2027-07-06 18:00\ntimezone: ${name}`)
    expect(period).toMatchObject({timeZone: zone})
    expect(messages).toMatchObject([{ruleId: 'time-zone-taken', expected: zone}])
  })

  it.each(['CEST', 'W. Europe Standard Time', 'UTC+2'])(
    "is the site's own where %s has its time on the day",
    (name) => {
      expect(readSample(`date: 2027-07-06 18:00\ntimezone: ${name}`).period).toMatchObject({
        start: '2027-07-06T16:00:00.000Z',
        timeZone,
      })
    },
  )

  it.each(['Mars/North', 'UTC+20', 'Stockholm', '__proto__'])("is the site's for %s", (name) => {
    const {period, messages} = readSample(`date: 2027-07-06 18:00\ntimezone: ${name}`)
    expect(period).toMatchObject({start: '2027-07-06T16:00:00.000Z', timeZone})
    expect(messages).toMatchObject([{ruleId: 'unknown-time-zone', actual: name}])
  })
})

describe('placeholders', () => {
  it.each(['00:00:00', '01:00:00'])('reads the time of the words for %s', (time) => {
    const {period, codes} = readSample(
      `event-date: 2027-05-06 ${time} +0200\nevent-date-desc: 6 maj 2027, kl 10 - 19`,
    )
    expect([period?.start, period?.end].map(local)).toEqual([
      '2027-05-06 10:00',
      '2027-05-06 19:00',
    ])
    expect(codes).toEqual(['time-placeholder'])
  })

  it('makes an event all-day that has no time at all', () => {
    const {period} = readSample('event-date: 2027-05-06 00:00:00 +0200')
    expect(period).toEqual({
      _type: 'period',
      kind: 'once',
      start: '2027-05-05T22:00:00.000Z',
      allDay: true,
      timeZone,
    })
  })

  it('ends several whole days at the last one', () => {
    const {period} = readSample('date: 2027-05-06\nwhen: 6–8 maj 2027')
    expect(period).toMatchObject({
      start: '2027-05-05T22:00:00.000Z',
      end: '2027-05-07T22:00:00.000Z',
      allDay: true,
    })
  })
})
