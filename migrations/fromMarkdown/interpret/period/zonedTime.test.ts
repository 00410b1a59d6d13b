import {assert, constantFrom, integer, property, record} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {addDays, isCalendarDay, toInstant, toWall, weekdayOf} from './zonedTime.ts'

const stockholm = 'Europe/Stockholm'

describe('toInstant', () => {
  it.each([
    [
      'in winter',
      {year: 2021, month: 2, day: 23},
      {hour: 9, minute: 0},
      '2021-02-23T08:00:00.000Z',
    ],
    [
      'in summer',
      {year: 2021, month: 7, day: 6},
      {hour: 13, minute: 15},
      '2021-07-06T11:15:00.000Z',
    ],
    [
      'at the end of a day',
      {year: 2021, month: 7, day: 6},
      {hour: 24, minute: 0},
      '2021-07-06T22:00:00.000Z',
    ],
    ['at midnight', {year: 2021, month: 7, day: 6}, undefined, '2021-07-05T22:00:00.000Z'],
    [
      'that the clocks skip',
      {year: 2021, month: 3, day: 28},
      {hour: 2, minute: 30},
      '2021-03-28T01:30:00.000Z',
    ],
    [
      'that the clocks show twice',
      {year: 2021, month: 10, day: 31},
      {hour: 2, minute: 30},
      '2021-10-31T00:30:00.000Z',
    ],
  ])('gives the moment of a time %s', (_, day, time, expected) => {
    expect(toInstant(day, time, stockholm)).toBe(expected)
  })

  it('is undone by toWall, but for times that the clocks skip', () => {
    const minute = record({
      year: integer({min: 1990, max: 2060}),
      month: integer({min: 1, max: 12}),
      day: integer({min: 1, max: 28}),
      hour: constantFrom(0, 1, 4, 12, 23),
      minute: integer({min: 0, max: 59}),
    })
    assert(
      property(
        minute,
        constantFrom(stockholm, 'America/New_York', 'Asia/Kolkata', 'UTC'),
        ({hour, minute: minutes, ...day}, zone) => {
          const time = {hour, minute: minutes}
          expect(toWall(toInstant(day, time, zone), zone)).toEqual({day, time})
        },
      ),
    )
  })
})

it('knows the days of the calendar', () => {
  expect(isCalendarDay({year: 2024, month: 2, day: 29})).toBe(true)
  expect(isCalendarDay({year: 2023, month: 2, day: 29})).toBe(false)
  expect(addDays({year: 2023, month: 12, day: 31}, 1)).toEqual({year: 2024, month: 1, day: 1})
  expect(weekdayOf({year: 2027, month: 3, day: 11})).toBe(4)
  expect(weekdayOf({year: 2027, month: 3, day: 14})).toBe(7)
})
