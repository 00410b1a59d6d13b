import {describe, expect, it} from 'vitest'

import {readSample, timesOf} from '../../testing/samplePeriod.ts'

describe('a time whose end is open', () => {
  it.each([
    ['en', 'from 6 till late'],
    ['en', '6 until late'],
    ['sv', 'från 6 till sent'],
    ['nb', 'fra 6 til sent'],
    ['da', 'fra 6 til sent'],
    ['de', 'ab 6 bis spät'],
    ['nl', 'van 6 tot laat'],
    ['fr', 'de 6 à tard'],
    ['es', 'de 6 hasta tarde'],
    ['it', 'dalle 6 fino a tardi'],
  ])('is none in the morning, in %s: %s', (language, time) => {
    const {period, codes} = readSample(`lang: ${language}\nevent-date: 2027-05-06\ntime: ${time}`)
    expect([period?.allDay, codes]).toEqual([true, ['value-unread']])
  })

  it.each([
    ['en', 'from 7.30pm till late', '19:30'],
    ['en', '18:00 until late', '18:00'],
    ['sv', 'från 18 till sent', '18:00'],
    ['de', 'ab 18 Uhr bis spät', '18:00'],
    ['fr', 'à partir de 18h jusque tard', '18:00'],
  ])('starts when it says so, in %s: %s', (language, time, from) => {
    expect(timesOf(`lang: ${language}\nevent-date: 2027-05-06\ntime: ${time}`)).toBe(
      `2027-05-06 ${from} – `,
    )
  })

  it('may begin or end at noon', () => {
    expect(timesOf('lang: en\nevent-date: 2027-05-06\ntime: noon to 2')).toBe(
      '2027-05-06 12:00 – 2027-05-06 14:00',
    )
  })
})

describe('a time that no clock shows', () => {
  it.each(['event-date: 2027-05-06 25:61', 'event-date: 2027-05-06\ntime: "25:61"'])(
    'is said: %s',
    (frontMatter) => {
      const {period, messages} = readSample(`lang: en\n${frontMatter}`)
      expect(period?.allDay).toBe(true)
      expect(messages).toMatchObject([{ruleId: 'value-unread'}])
    },
  )

  it.each([
    'event-date: 2027-05-06\ntime: all day',
    'event-date: 2027-05-06\nwhen: 6 May 2027, in the evening',
    'event-date: 2027-05-06\ntime: 18:00-20:00',
  ])('is none of %s', (frontMatter) => {
    expect(readSample(`lang: en\n${frontMatter}`).codes).toEqual([])
  })
})
