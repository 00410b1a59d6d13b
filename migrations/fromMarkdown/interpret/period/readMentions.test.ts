import {array, assert, constantFrom, integer, property, record} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {readFigures, two} from '../../testing/showMentions.ts'
import {readMentions} from './readMentions.ts'

describe('dates with times', () => {
  it.each([
    ['1 December 13:30-14:20', '12-01 13:30–14:20'],
    ['23 oktober 2025, kl. 18-20', '2025-10-23 18:00–20:00'],
    ['February 24th 2026, 18-20', '2026-02-24 18:00–20:00'],
    ['October 5, 6-8 pm', '10-05 18:00–20:00'],
    ['1 October 2020 1-4 pm', '2020-10-01 13:00–16:00'],
    ['27 nov 17-20', '11-27 17:00–20:00'],
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
    expect(readFigures(text)).toBe(expected)
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
  const piece = constantFrom(
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
  )

  it('gives mentions in order, inside of the text and without overlap', () => {
    assert(
      property(array(piece, {maxLength: 40}), (pieces) => {
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
    const day = record({
      month: integer({min: 1, max: 12}),
      day: integer({min: 1, max: 28}),
    })
    const hour = integer({min: 0, max: 23})
    const minute = integer({min: 0, max: 59})
    assert(
      property(day, hour, minute, (date, hours, minutes) => {
        const text = `2031-${two(date.month)}-${two(date.day)} kl ${hours}.${two(minutes)}`
        expect(readFigures(text)).toBe(
          `2031-${two(date.month)}-${two(date.day)} ${two(hours)}:${two(minutes)}`,
        )
      }),
    )
  })

  it('takes a time that grows with the length of hostile texts', () => {
    const started = process.cpuUsage()
    for (const unit of ['1', '1 ', '1-', '1, ', '1 och ', 'maj 1 ', 'kl ', '18:00 - ', '1/', ' ']) {
      readMentions(unit.repeat(20_000))
    }
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000)
  }, 30_000)
})
