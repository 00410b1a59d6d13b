import {assert, constantFrom, integer, property, uniqueArray} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {readTimes} from '../period/readMentions.ts'
import {clockRun} from './clockRun.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

const written = (timeText: string) => {
  const [time] = readTimes(timeText)
  if (time === undefined) throw new Error(`no time: ${timeText}`)
  return {time, timeText}
}

const minutesIn = (times: readonly string[], startsAt: number): readonly number[] | undefined =>
  clockRun(times.map(written), startsAt)?.map(
    ({days, from}) => days * 1440 + from.hour * 60 + from.minute,
  )

/** A time on a clock of twelve hours, without a word for its half of the day. */
const twelve = (minutes: number): string =>
  `${Math.floor(minutes / 60) % 12 || 12}:${pad(minutes % 60)}`
const whole = (minutes: number): string =>
  `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`

/** The items of an event, in minutes from midnight, none long behind the one before. */
const items = (longest: number) =>
  integer({min: 8 * 60, max: 20 * 60}).chain((start) =>
    uniqueArray(integer({min: 0, max: longest}), {minLength: 1, maxLength: 8}).map((behind) =>
      [start, ...behind.map((each) => start + each)].toSorted((a, b) => a - b),
    ),
  )

describe('the clock of a programme', () => {
  it('follows the start of its event and the item before, whatever the clock', () => {
    assert(
      property(items(3 * 60), constantFrom(twelve, whole), (minutes, write) => {
        expect(minutesIn(minutes.map(write), minutes[0] ?? 0)).toEqual(minutes)
      }),
    )
  })

  it('goes on behind midnight on the next day', () => {
    assert(
      property(
        integer({min: 18 * 60, max: 23 * 60}),
        integer({min: 0, max: 5 * 60}),
        (start, behind) => {
          const late = 1440 + behind
          expect(minutesIn([whole(start), '23:30', whole(late)], start)).toEqual([
            start,
            23 * 60 + 30,
            late,
          ])
        },
      ),
    )
  })

  it('never goes back', () => {
    assert(
      property(
        uniqueArray(integer({min: 0, max: 1439}), {minLength: 1, maxLength: 6}),
        integer({min: 0, max: 1439}),
        constantFrom(twelve, whole),
        (minutes, start, write) => {
          const run = minutesIn(minutes.map(write), start) ?? []
          expect(run).toEqual(run.toSorted((a, b) => a - b))
        },
      ),
    )
  })

  it.each([
    [['6:30-7:00', '7:00'], 18 * 60 + 30, [18 * 60 + 30, 19 * 60]],
    [['9:30', '11:30', '1:00'], 9 * 60 + 30, [570, 690, 780]],
    [['06:30', '07:00'], 18 * 60 + 30, [390, 420]],
    [['8:00', '9:00'], 18 * 60, [20 * 60, 21 * 60]],
    [['9:00', '10:00'], 9 * 60, [540, 600]],
  ])('reads %j at an event from minute %i', (times, startsAt, expected) => {
    expect(minutesIn(times, startsAt)).toEqual(expected)
  })

  it.each([[['9:00', '17:00', '9:00']], [['10:00', '12:00', '10:00']], [['13:00', '12:30']]])(
    'is none of times that go back: %j',
    (times) => {
      expect(minutesIn(times, 9 * 60)).toBeUndefined()
    },
  )
})
