import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {clockTime, momentAt} from './clockTime.ts'

const zones = ['Europe/Stockholm', 'America/Los_Angeles', 'Asia/Kolkata', 'Nowhere/Land']

describe('a moment by the clock of a zone', () => {
  test('is read as it is shown', () => {
    expect(clockTime(new Date('2030-12-01T09:00:00Z'), 'Europe/Stockholm')).toBe('2030-12-01T10:00')
    expect(clockTime(new Date('2030-12-01T09:00:00Z'), 'Asia/Kolkata')).toBe('2030-12-01T14:30')
    expect(momentAt('2030-12-01T10:00', 'Europe/Stockholm')).toEqual(
      new Date('2030-12-01T09:00:00Z'),
    )
  })

  test('shows the same clock again after it was read, whatever the hour', () => {
    fc.assert(
      fc.property(
        fc.integer({min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2028, 0) / 60_000}),
        fc.constantFrom(...zones),
        (minutes, zone) => {
          const shown = clockTime(new Date(minutes * 60_000), zone)
          const read = momentAt(shown, zone)
          expect(read && clockTime(read, zone)).toBe(shown)
        },
      ),
      {numRuns: 2000},
    )
  })

  test('is none for half a reading', () => {
    expect(momentAt('', 'Europe/Stockholm')).toBeUndefined()
    expect(momentAt('2030-12-01', 'Europe/Stockholm')).toBeUndefined()
  })
})
