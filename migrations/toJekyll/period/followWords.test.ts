import {describe, expect, it} from 'vitest'

import type {NormalPeriod} from '../compare/normalPeriod.ts'
import {followWords} from './followWords.ts'

const period = (start: string, end?: string, allDay = false): NormalPeriod => ({
  kind: 'once',
  start,
  allDay,
  timeZone: 'Europe/Stockholm',
  ...(end === undefined ? {} : {end}),
})

const evening = period('2027-01-21T16:30:00.000Z', '2027-01-21T19:00:00.000Z')

describe('the words of a period', () => {
  it.each([
    ['21 januari 2027, kl 17.30-20', '5 maj 2027, kl 18.00-21'],
    ['Torsdag 21 januari 2027 kl. 17:30–20:00', 'Onsdag 5 maj 2027 kl. 18:00–21:00'],
    ['Thursday, January 21st 2027, 5.30 pm - 8 pm', 'Wednesday, May 5th 2027, 6.00 pm - 9 pm'],
    ['21 January 2027, 17:30-20:00 CET', '5 May 2027, 18:00-21:00 CEST'],
    ['21/1 kl 17.30', '5/5 kl 18.00-21.00'],
  ])('follow a changed period in their own form: %s', (words, expected) => {
    const after = period('2027-05-05T16:00:00.000Z', '2027-05-05T19:00:00.000Z')
    expect(followWords(words, evening, after)).toBe(expected)
  })

  it('name two days where the event has two', () => {
    const before = period('2027-08-11T22:00:00.000Z', '2027-08-14T22:00:00.000Z', true)
    const after = period('2027-09-02T22:00:00.000Z', '2027-09-05T22:00:00.000Z', true)
    expect(followWords('12–15 augusti 2027', before, after)).toBe('3–6 september 2027')
    expect(followWords('Thu, 12 Aug 2027 – Sun, 15 Aug 2027', before, after)).toBe(
      'Fri, 3 Sep 2027 – Mon, 6 Sep 2027',
    )
  })

  it('stay as they are where their form cannot say it', () => {
    const before = period('2027-08-11T22:00:00.000Z', '2027-08-14T22:00:00.000Z', true)
    const overMonths = period('2027-08-29T22:00:00.000Z', '2027-09-01T22:00:00.000Z', true)
    expect(followWords('12–15 augusti 2027', before, overMonths)).toBeUndefined()
    expect(followWords('om en stund', evening, overMonths)).toBeUndefined()
  })
})
