import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import type {
  Mention,
  NamedDay,
} from '../../../../../migrations/fromMarkdown/interpret/period/mentions.ts'
import {
  readDates,
  readMentions,
  readTimes,
} from '../../../../../migrations/fromMarkdown/interpret/period/readMentions.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const dayText = ({year, month, day}: NamedDay): string =>
  `${year === undefined ? '' : `${year}-`}${two(month)}-${two(day)}`

const show = (mention: Mention): string => {
  if (mention.kind === 'date') {
    return [mention.first, mention.last].flatMap((day) => (day ? dayText(day) : [])).join('..')
  }
  return [mention.from, mention.to]
    .flatMap((time) => (time ? `${two(time.hour)}:${two(time.minute)}` : []))
    .join('–')
}

const read = (text: string): string => readMentions(text).map(show).join(' ')

describe('dates', () => {
  it.each([
    ['5 oktober', '10-05'],
    ['den 5 oktober 2021', '2021-10-05'],
    ['Den 5:e oktober', '10-05'],
    ['den 2:a mars', '03-02'],
    ['1:a maj', '05-01'],
    ['fredag den 3 september 2021', '2021-09-03'],
    ['Fredagen den 3 september', '09-03'],
    ['lördag 14 nov.', '11-14'],
    ['7 jan 2022', '2022-01-07'],
    ['October 5', '10-05'],
    ['October 5th, 2021', '2021-10-05'],
    ['Oct. 5 2021', '2021-10-05'],
    ['the 5th of October', '10-05'],
    ['5th of October 2021', '2021-10-05'],
    ['Tuesday, October 5th', '10-05'],
    ['Tue 5 Oct', '10-05'],
    ['November 22th 2019', '2019-11-22'],
    ['2021-10-05', '2021-10-05'],
    ['2021/10/5', '2021-10-05'],
    ['5/10', '10-05'],
    ['tisdag 5/10', '10-05'],
    ['5/10 2021', '2021-10-05'],
    ['5/10-2021', '2021-10-05'],
    ['10/25/2021', '2021-10-25'],
    ['5.10.2021', '2021-10-05'],
    ['29 februari', '02-29'],
    ['18–20 maj', '05-18..05-20'],
    ['18-20 May 2021', '2021-05-18..2021-05-20'],
    ['18 and 20 May 2021', '2021-05-18..2021-05-20'],
    ['1, 2 och 3 maj', '05-01..05-03'],
    ['18 till 20 maj', '05-18..05-20'],
    ['May 18–20, 2021', '2021-05-18..2021-05-20'],
    ['May 18th to 20th', '05-18..05-20'],
    ['5/10–7/10 2021', '2021-10-05..2021-10-07'],
    ['30 maj – 2 juni 2021', '05-30 2021-06-02'],
    ['2021-05-30 – 2021-06-02', '2021-05-30 2021-06-02'],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    '31 februari',
    'open 24/7',
    'SOU 2020:55',
    'hösten 2021',
    'maj 2021',
    'version 3.10.2',
    'the 5th floor',
    '2021-13-01',
    'room 5/6/7',
  ])('finds no date in "%s"', (text) => {
    expect(readDates(text)).toEqual([])
  })

  it('knows the weekday that stands before a date', () => {
    expect(readDates('torsdagen den 11 mars 2027')).toMatchObject([{weekday: 4}])
    expect(readDates('Sat, 13 March')).toMatchObject([{weekday: 6}])
  })

  it('says which dates could be the other way round', () => {
    expect(readDates('3/4 2021')[0]).toMatchObject({swappable: true})
    expect(readDates('13/4 2021')[0]).not.toHaveProperty('swappable')
  })
})

describe('times', () => {
  it.each([
    ['18:00', '18:00'],
    ['18.00', '18:00'],
    ['kl 18', '18:00'],
    ['kl. 18', '18:00'],
    ['kl.18-20:30', '18:00–20:30'],
    ['klockan 9', '09:00'],
    ['kl 9–12.15', '09:00–12:15'],
    ['kl 13.15 till 16.15', '13:15–16:15'],
    ['kl 09.00 till kl 12.00', '09:00–12:00'],
    ['mellan kl 10 och 12', '10:00–12:00'],
    ['mellan 10 och 12', '10:00–12:00'],
    ['between 4 and 6 pm', '16:00–18:00'],
    ['between 16.00-17.00', '16:00–17:00'],
    ['från 10 till 12', '10:00–12:00'],
    ['13:30–14:20', '13:30–14:20'],
    ['13:30 - 14:20', '13:30–14:20'],
    ['16-18:00', '16:00–18:00'],
    ['18-20', '18:00–20:00'],
    ['1-4 pm', '13:00–16:00'],
    ['1 pm - 4 pm', '13:00–16:00'],
    ['10 am - 7 pm', '10:00–19:00'],
    ['10am-7pm', '10:00–19:00'],
    ['11-1 pm', '11:00–13:00'],
    ['9-12 am', '09:00–12:00'],
    ['9-11 a.m.', '09:00–11:00'],
    ['9am-5', '09:00–17:00'],
    ['6:30 p.m.', '18:30'],
    ['12 pm', '12:00'],
    ['12 am', '00:00'],
    ['noon to 2 pm', '12:00–14:00'],
    ['10 am to noon', '10:00–12:00'],
    ['8 pm – midnight', '20:00–24:00'],
    ['kl 22–02', '22:00–02:00'],
    ['8pm - 1am', '20:00–01:00'],
    ['kl 7 på kvällen', '19:00'],
    ['3 in the afternoon', ''],
    ["3 o'clock in the afternoon", '15:00'],
    ['kl 1330–1420', '13:30–14:20'],
    ['1800 hrs', '18:00'],
    ['18h30', '18:30'],
    ['18:00:00', '18:00'],
    ['from 18', '18:00'],
    ['10:00 och 14:00', '10:00 14:00'],
    ['- 18:00 Mingel', '18:00'],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    '10-15 minuter',
    '10–15 min.',
    '2-3 timmar',
    '10-15 personer',
    '100-200 kr',
    '25:10',
    '18:75',
    'SOU 2020:55',
    's. 389-430',
    'covid-19',
    '17 000 kronor',
    'Goto 10',
    'https://example.org:8080/',
    '10.50 kr',
    '12 deltagare',
    '2019-2021',
    '08-123 45 67',
  ])('finds no time in "%s"', (text) => {
    expect(readTimes(text)).toEqual([])
  })

  it.each([
    ['kl 18', 'marked'],
    ['6 pm', 'marked'],
    ['16-18:00', 'colon'],
    ['16.00–17.00', 'dot'],
    ['18-20', 'bare'],
  ])('says how "%s" is written', (text, notation) => {
    expect(readTimes(text)).toMatchObject([{notation}])
  })

  it.each([
    ['15:00 CET', 'CET'],
    ['09:00-10:30 CEST [UTC+2]', 'CEST'],
    ['10:00 (UTC+2)', 'UTC+2'],
    ['6 pm EST', 'EST'],
  ])('keeps the zone of "%s"', (text, zone) => {
    expect(readTimes(text)).toMatchObject([{zone}])
  })
})

describe('dates with times', () => {
  it.each([
    ['1 December 13:30-14:20', '12-01 13:30–14:20'],
    ['23 oktober 2025, kl. 18-20', '2025-10-23 18:00–20:00'],
    ['February 24th 2026, 18-20', '2026-02-24 18:00–20:00'],
    ['October 5, 6-8 pm', '10-05 18:00–20:00'],
    ['1 October 2020 1-4 pm', '2020-10-01 13:00–16:00'],
    ['kl 18 den 5 oktober', '18:00 10-05'],
    ['2021-10-05T18:00', '2021-10-05 18:00'],
    ['2021-10-05 18:00', '2021-10-05 18:00'],
    ['5.10.2021 18.00–20.00', '2021-10-05 18:00–20:00'],
    ['5/10 kl 18–20', '10-05 18:00–20:00'],
    ['10 mars kl 9.00 till 11 mars kl 12', '03-10 09:00 03-11 12:00'],
    ['8–9 september 2023 kl. 10–16', '2023-09-08..2023-09-09 10:00–16:00'],
    ['den 27 mars: 13–15 och 16–18', '03-27 13:00–15:00 16:00–18:00'],
    ['Sat, Oct 5th 2019 6:00 PM – 9:00 PM EDT', '2019-10-05 18:00–21:00'],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('gives the words of each in the text', () => {
    const text = 'Välkomna fredagen den 5 mars kl. 18–20!'
    expect(readMentions(text).map(({start, end}) => text.slice(start, end))).toEqual([
      'fredagen den 5 mars',
      'kl. 18–20',
    ])
  })
})

describe('laws', () => {
  const piece = fc.constantFrom(
    ...[
      '18',
      '5',
      ':',
      '.',
      '-',
      '–',
      ' ',
      '/',
      'kl ',
      'maj',
      'May ',
      'pm',
      '2021',
      ', ',
      'och',
      'a',
      '\n',
    ],
  )

  it('gives mentions in order, inside of the text and without overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const mention of readMentions(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(text.length)
          end = mention.end
        }
      }),
    )
  })

  it('reads back every day and time that it is shown', () => {
    const day = fc.record({
      month: fc.integer({min: 1, max: 12}),
      day: fc.integer({min: 1, max: 28}),
    })
    const hour = fc.integer({min: 0, max: 23})
    const minute = fc.integer({min: 0, max: 59})
    fc.assert(
      fc.property(day, hour, minute, (date, hours, minutes) => {
        const text = `2031-${two(date.month)}-${two(date.day)} kl ${hours}.${two(minutes)}`
        expect(read(text)).toBe(
          `2031-${two(date.month)}-${two(date.day)} ${two(hours)}:${two(minutes)}`,
        )
      }),
    )
  })

  it('takes a time that grows with the length of hostile texts', () => {
    const started = performance.now()
    for (const unit of ['1', '1 ', '1-', '1, ', '1 och ', 'maj 1 ', 'kl ', '18:00 - ', '1/', ' ']) {
      readMentions(unit.repeat(100_000))
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
