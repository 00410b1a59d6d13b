import {assert, constantFrom, date, property, string} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {momentText} from '../momentText.ts'
import {fieldText, readMoment} from './readMoment.ts'

const stockholm = 'Europe/Stockholm'
const help = {
  timeZone: stockholm,
  siteZone: stockholm,
  now: new Date('2026-11-30T12:00:00Z'),
  languages: ['sv', 'en'],
}

const read = (text: string, more = {}): string => {
  const reading = readMoment(text, {...help, ...more})
  return reading.isRead ? fieldText(reading.moment, stockholm) : reading.reason
}

describe('readMoment', () => {
  it.each([
    '15 december 2026 kl 18',
    '15 december 2026 kl. 18.00',
    'den 15 december 2026 klockan 18:00'.replace('klockan', 'kl'),
    '15:e december 2026, 18:00',
    '15/12/2026 18:00',
    '15.12.2026 18.00',
    '15. 12. 2026 18:00',
    '15-12-2026 18:00',
    '15/12/26 18:00',
    '2026-12-15 18.00',
    '2026-12-15 18:00',
    '2026/12/15 18:00',
    '2026-12-15T18:00',
    '2026-12-15T17:00:00Z',
    '2026-12-15T18:00:00+01:00',
    '15/12 18:00',
    '15.12. 18:00',
    '15 dec 18',
    'Dec 15, 2026 6 pm',
    'December 15th, 2026 at 6:00 p.m.',
    'tisdag 15 december 18:00',
    'Tue 15 Dec 2026, 18:00',
    '18:00 15 december 2026',
    'am 15. Dezember 2026 um 18 Uhr',
    'mardi 15 décembre 2026 à 18h',
    '15 décembre 2026 18h00',
    'martes, 15 de diciembre de 2026, 18:00',
    'tiistaina 15. joulukuuta 2026 klo 18.00',
    '15 grudnia 2026 18:00',
    '2026. december 15. 18:00',
    '15 December 2026 18:00 CET',
    '15 December 2026 18:00 GMT+1',
  ])('reads %s', (text) => {
    expect(read(text)).toBe('2026-12-15 18:00')
  })

  it('takes the usual time for a date, and the usual day for a time', () => {
    expect(read('2026-12-15')).toBe('2026-12-15 00:00')
    expect(read('15 december', {time: '17:30'})).toBe('2026-12-15 17:30')
    expect(read('18.30', {day: '2026-12-15'})).toBe('2026-12-15 18:30')
    expect(read('kl 18', {day: '2026-12-15'})).toBe('2026-12-15 18:00')
  })

  it.each([
    ['31 juni 2026 18:00', 'There is no 31 June 2026. Check the day.'],
    ['29/2/2027', 'There is no 29 February 2027. Check the day.'],
    ['12/15/2026', 'There is no month 15. The day comes first: 15/12.'],
    ['15 december 2026 25:00', 'There is no time 25:00. The last one of a day is 23:59.'],
    ['15 december 2026 24:00', 'Midnight is 00:00 of the next day.'],
    [
      'Monday 15 December 2026 18:00',
      'The weekday and the date differ: it is Tuesday 15 December 2026. Check both.',
    ],
    [
      '28 mars 2027 02:30',
      'There is no 02:30 on Sunday 28 March 2027 in Europe/Stockholm: the clocks go forward. Write the hour after.',
    ],
    [
      'snart',
      'There is no date in this. Write it like 15 December 2026 18:00, or 2026-12-15 18:00.',
    ],
    [
      '18:00',
      'There is no date in this. Write it like 15 December 2026 18:00, or 2026-12-15 18:00.',
    ],
    [
      '15 december 2026 18:00 PST',
      '“pst” is not understood. Write it like 15 December 2026 18:00, or 2026-12-15 18:00. Times are those of Europe/Stockholm.',
    ],
  ])('refuses %s and says why', (text, reason) => {
    expect(read(text)).toBe(reason)
  })

  it('reads a month that two languages understand differently by the languages of the site', () => {
    expect(read('15 listopad 2026', {languages: ['pl']})).toBe('2026-11-15 00:00')
    expect(read('15 listopad 2026', {languages: ['hr']})).toBe('2026-10-15 00:00')
    expect(read('15 listopad 2026')).toMatch('There is no date in this.')
  })

  it('reads back what is written, in every language, zone and year', () => {
    assert(
      property(
        date({
          min: new Date('1970-01-01T00:00:00Z'),
          max: new Date('2099-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        constantFrom(
          'sv-SE',
          'en-GB',
          'en-US',
          'nb',
          'da',
          'fi',
          'de',
          'nl',
          'fr',
          'es',
          'pt',
          'it',
          'pl',
          'cs',
          'uk',
          'et',
          'hr',
        ),
        constantFrom(stockholm, 'Asia/Kolkata', 'America/New_York', 'Pacific/Apia', 'UTC'),
        constantFrom(help.now, new Date('2031-06-01T00:00:00Z')),
        (moment, locale, timeZone, now) => {
          const reading = {timeZone, siteZone: stockholm, now}
          const written = momentText(moment.toISOString(), {...reading, locale})
          const result = readMoment(written, {...reading, languages: [locale]})
          expect(result).toMatchObject({isRead: true})
          if (result.isRead) expect(momentText(result.moment, {...reading, locale})).toBe(written)
        },
      ),
      {numRuns: 300},
    )
  })

  it('reads back what the field shows', () => {
    assert(
      property(
        date({
          min: new Date('1900-01-01T00:00:00Z'),
          max: new Date('2999-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        (moment) => {
          const shown = fieldText(moment.toISOString(), 'Asia/Tokyo')
          const result = readMoment(shown, {...help, timeZone: 'Asia/Tokyo'})
          expect(result.isRead && fieldText(result.moment, 'Asia/Tokyo')).toBe(shown)
        },
      ),
    )
  })

  it('takes any text', () => {
    assert(
      property(string({unit: 'binary'}), (text) => {
        const result = readMoment(text, help)
        expect(result.isRead ? result.moment : result.reason).not.toBe('')
      }),
    )
    assert(
      property(string({unit: constantFrom(...'0123456789./-: apmkldecjun')}), (text) => {
        const result = readMoment(text, help)
        expect(result.isRead ? result.moment : result.reason).not.toBe('')
      }),
      {numRuns: 1000},
    )
  })
})
